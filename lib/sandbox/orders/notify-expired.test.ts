import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { orders } from "#lib/sandbox/store/tables/orders.ts";
import { hosted, testSandbox } from "#tests/harness/test-sandbox.ts";

test("orders looked at for ever: each that ran out is handled once, paid ones too, by an index", () => {
  const t = testSandbox();
  for (const id of ["paid-order", "open-order"])
    t.call("concise/url/get", hosted(id, { order_valid_period: 600 }));
  pay(t.sandbox, "paid-order", "exact");
  t.advance(601);
  const { store } = t.sandbox;
  const ranOut = store
    .select()
    .from(orders)
    .where(eq(orders.expiryNotified, false))
    .orderBy(sql`${orders.createdAt} + ${orders.validSeconds} * 1000`);
  expect(ranOut.all()).toEqual([]);
  const plan = store.all<{ detail: string }>(sql`explain query plan ${ranOut.getSQL()}`);
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/USING INDEX orders_expiry/),
  ]);
  t.close();
});
