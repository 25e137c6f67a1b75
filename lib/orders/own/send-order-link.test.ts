import { expect, test } from "vitest";
import { emails, orders } from "#db/tables.ts";
import { sendOrderLink } from "#lib/orders/own/send-order-link.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();

test("somebody else's order: only number and address together send the link, to that address, a few times", async () => {
  await placeOrder(t.shop);
  const [order] = await t.shop.db.read.select().from(orders);
  if (!order) throw new Error("no order");
  const { number, email } = order;
  const queued = async (typed: { number: string; email: string }, nowMs = 1e12) => {
    await sendOrderLink(t.shop, typed, nowMs);
    const mails = await t.shop.db.read.select().from(emails);
    expect(mails.every(({ recipient }) => recipient === email)).toBe(true);
    return mails.length;
  };
  expect(await queued({ number, email: "eve@example.com" })).toBe(0);
  expect(await queued({ number: `${number}X`, email })).toBe(0);
  expect(await queued({ number, email: email.toUpperCase() })).toBe(1);
  for (let n = 0; n < 5; n++) await queued({ number, email });
  expect(await queued({ number, email })).toBe(3);
  expect(await queued({ number, email }, 1e12 + 600_000)).toBe(4);
});
