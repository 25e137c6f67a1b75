import type { LineOption } from "#lib/catalog/format-options.ts";
import type { DiscountProblem } from "#lib/discounts/types.ts";

/** An order line as a message names it. */
export type NamedLine = { title: string; options: LineOption[] };

/**
 * Why no order was placed. cart-changed: the cart or a price differs from the quote. stock-share, unpaid-orders,
 * too-many-items: a limit of lib/limits; `retryAfterMs` until an unpaid order's reservation ends. discount: the quote
 * counted on a code that no longer applies.
 */
export type PlaceOrderProblem =
  | { kind: "empty-cart" | "cart-changed" | "too-many-items" }
  | { kind: "out-of-stock" | "stock-share"; lines: NamedLine[] }
  | { kind: "unpaid-orders"; retryAfterMs: number }
  | { kind: "discount"; problem: DiscountProblem };

/** Thrown inside the transaction to roll everything back. */
export class PlaceOrderError extends Error {
  override name = "PlaceOrderError";
  readonly problem: PlaceOrderProblem;

  constructor(problem: PlaceOrderProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}
