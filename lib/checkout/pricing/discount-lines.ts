import type { AppliedDiscount, PriceableLine } from "#lib/checkout/pricing/price-lines.ts";
import { splitMinor } from "#lib/checkout/pricing/split-minor.ts";

type DiscountedLine = Pick<PriceableLine, "unitMinor" | "quantity" | "collections">;

/** Whether a discount covers a line's product. */
export const covers = (
  { collections }: Pick<AppliedDiscount, "collections">,
  line: Pick<DiscountedLine, "collections">,
): boolean =>
  collections.length === 0 || line.collections.some((slug) => collections.includes(slug));

/** What the lines that a discount covers cost together, minor units. */
export const coveredMinor = (
  discount: Pick<AppliedDiscount, "collections">,
  lines: DiscountedLine[],
): number =>
  lines.reduce(
    (sum, line) => sum + (covers(discount, line) ? line.unitMinor * line.quantity : 0),
    0,
  );

/**
 * What a discount takes off each line, minor units: a percentage of all it covers, rounded down, or an amount of at most
 * that; shared among the lines in proportion to what they cost.
 */
export function discountLines(lines: DiscountedLine[], discount: AppliedDiscount | null): number[] {
  if (!discount) return lines.map(() => 0);
  const covered = coveredMinor(discount, lines);
  const off =
    discount.kind === "percentage"
      ? Number((BigInt(covered) * BigInt(discount.value)) / 10_000n)
      : Math.min(discount.value, covered);
  return splitMinor(
    off,
    lines.map((line) => (covers(discount, line) ? line.unitMinor * line.quantity : 0)),
  );
}
