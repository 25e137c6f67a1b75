import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { variants } from "#db/tables.ts";
import { adjustStock } from "#lib/catalog/stock/adjust-stock.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();

test("oversell: stock taken away while shoppers order it never goes below zero, and the ledger adds up", async () => {
  const variantId = await addVariant(t.shop, 8);
  const requests = await Promise.all(
    Array.from({ length: 8 }, () => requestFor(t.shop, variantId)),
  );
  const staff = { id: "s", name: "Sam" };
  const adjust = () =>
    adjustStock(
      { db: t.shop.db, staff, now: t.shop.clock.now() },
      { variantId, reason: "damaged", delta: -1, note: "" },
    );
  const outcomes = await Promise.all(
    requests.flatMap((request) => [checkout(t.shop, request), adjust()]),
  );
  const [after] = await t.shop.db.read.select().from(variants).where(eq(variants.id, variantId));
  expect(after?.available).toBe(0);
  // What was taken and what was ordered are the eight pieces; fsck compares both with the books.
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(8);
});
