import { eq } from "drizzle-orm";
import { attempts, jobs, orders, variants } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import { buildOrderView } from "#lib/orders/view/build-order-view.ts";
import type { PaymentRequest } from "#lib/sandbox/payments/pay-order.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import type { ShopAndSandbox } from "#tests/harness/shop-and-sandbox.ts";

/** What a shopper does in `t`, and what is kept of it. */
export function purchasesIn(t: ShopAndSandbox) {
  const attemptsOf = (orderId: string) =>
    t.shop.db.read
      .select()
      .from(attempts)
      .where(eq(attempts.orderId, orderId))
      .orderBy(attempts.createdAt);
  return {
    attemptsOf,
    /** Checks out one piece of a new variant of which there are `stock`. */
    async buy(stock = 5) {
      const variantId = await addVariant(t.shop, stock);
      const request = await requestFor(t.shop, variantId);
      const result = await checkout(t.shop, request);
      if (!result.ok) throw new Error(result.error.kind);
      const [order] = await t.shop.db.read
        .select()
        .from(orders)
        .where(eq(orders.cartId, request.cartId));
      if (!order) throw new Error("no order");
      return { variantId, request, order, result: result.value };
    },
    /** Pays the order's newest attempt. */
    async pay(orderId: string, amount: PaymentRequest["amount"], tokenId?: string) {
      return pay(t.sandbox, (await attemptsOf(orderId)).at(-1)?.id ?? "", amount, tokenId);
    },
    async view(orderId: string) {
      const { read } = t.shop.db;
      const [order] = await read.select().from(orders).where(eq(orders.id, orderId));
      if (!order) throw new Error("no order");
      const parts = { facts: await readFacts(read, orderId), lines: [], events: [], eventCount: 0 };
      return buildOrderView({ order, ...parts }, t.shop.clock.now());
    },
    async stockOf(variantId: string) {
      const [row] = await t.shop.db.read.select().from(variants).where(eq(variants.id, variantId));
      return row && { available: row.available, reserved: row.reserved, sold: row.sold };
    },
    /** The kinds of the order's jobs, apart from mails. */
    async jobsOf(orderId: string) {
      const rows = await t.shop.db.read.select().from(jobs).where(eq(jobs.orderId, orderId));
      return rows
        .map(({ kind }) => kind)
        .filter((kind) => !/^(order|owner|money)-/.test(kind))
        .sort();
    },
  };
}
