import { expect, test } from "vitest";
import { attempts, carts, inbox } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { receiveNotification } from "#lib/orders/notifications/receive.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { prune } from "#lib/worker/prune.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const DAY = 86_400;

const t = shopPerTest();

test("disk filled by strangers: refused notifications go after a week, what was acknowledged stays", async () => {
  await checkout(t.shop, await requestFor(t.shop, await addVariant(t.shop, 5)));
  const [attempt] = await t.shop.db.read.select().from(attempts);
  pay(t.sandbox, attempt?.id ?? "", "exact");
  await t.deliver();
  const headers = new Headers({ appid: "x", timestamp: "1", sign: "2" });
  await receiveNotification(t.shop, t.shop.gateway, { headers, body: Buffer.from("{}") });
  const verdicts = async () =>
    (await t.shop.db.read.select().from(inbox)).map((entry) => entry.verdict).sort();
  t.advance(6 * DAY);
  await prune(t.shop);
  expect(await verdicts()).toEqual(["confirmed", "refused"]);
  t.advance(2 * DAY);
  await prune(t.shop);
  expect(await verdicts()).toEqual(["confirmed"]);
});

test("carts that became no order go after sixty days, with their lines; those of orders stay", async () => {
  const variantId = await addVariant(t.shop, 5);
  const ordered = await requestFor(t.shop, variantId);
  await checkout(t.shop, ordered);
  await requestFor(t.shop, variantId);
  await prune(t.shop);
  expect((await t.shop.db.read.select().from(carts)).map(({ id }) => id)).toEqual([ordered.cartId]);
});
