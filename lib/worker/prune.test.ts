import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { attempts, carts, emails, inbox, orders } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { receiveNotification } from "#lib/orders/notifications/receive.ts";
import { payOrder } from "#lib/orders/payment/pay-order.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { prune as pruneDatabase } from "#lib/worker/prune.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const DAY = 86_400;

const t = shopPerTest();

const prune = (signal = new AbortController().signal) =>
  pruneDatabase(t.shop.db, { nowMs: t.shop.clock.now(), personalDataDays: 90 }, signal);

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
  await prune();
  expect(await verdicts()).toEqual(["confirmed", "refused"]);
  t.advance(2 * DAY);
  await prune();
  expect(await verdicts()).toEqual(["confirmed"]);
});

test("carts that became no order go after sixty days, with their lines; those of orders stay", async () => {
  const variantId = await addVariant(t.shop, 5);
  const ordered = await requestFor(t.shop, variantId);
  await checkout(t.shop, ordered);
  await requestFor(t.shop, variantId);
  await prune();
  expect((await t.shop.db.read.select().from(carts)).map(({ id }) => id)).toEqual([ordered.cartId]);
});

test("disk filled by strangers: pruning goes on until everything is done, or it is told to end", async () => {
  const old = Array.from({ length: 450 }, (_, n) => ({
    id: `cart-${n}`,
    createdAt: 1,
    updatedAt: 1,
  }));
  await t.shop.db.write(async (tx) => void (await tx.insert(carts).values(old)));
  expect(await prune(AbortSignal.abort())).toBe(false);
  expect(await t.shop.db.read.$count(carts)).toBe(450);
  expect(await prune()).toBe(true);
  expect(await t.shop.db.read.$count(carts)).toBe(0);
});

test("refused bodies of any bytes are stored within their limit", async () => {
  const headers = new Headers({ appid: "x", timestamp: "1", sign: "2" });
  await receiveNotification(t.shop, t.shop.gateway, { headers, body: Buffer.alloc(9000, 0xff) });
  const [entry] = await t.shop.db.read.select().from(inbox);
  expect(Buffer.byteLength(entry?.body ?? "")).toBeLessThanOrEqual(512);
});

test("personal data kept for ever: who did not pay is forgotten after ninety days, who paid is not", async () => {
  const variantId = await addVariant(t.shop, 5);
  for (const _ of ["unpaid", "paid"]) await checkout(t.shop, await requestFor(t.shop, variantId));
  const [, second] = await t.shop.db.read
    .select()
    .from(attempts)
    .orderBy(attempts.createdAt, attempts.id);
  pay(t.sandbox, second?.id ?? "", "exact");
  await t.deliver();
  await t.shop.db.write(async (tx) => {
    const mail = { kind: "receipt", subject: "Receipt", text: "To Ada", html: "<p>Ada</p>" };
    const row = (id: string) => ({
      ...mail,
      id,
      orderId: `order-${id}`,
      cause: id,
      recipient: "ada@example.com",
    });
    await tx.insert(emails).values({ ...row("sent"), createdAt: 1, sentAt: t.shop.clock.now() });
    const later = t.shop.clock.now() + 30 * DAY * 1000;
    await tx.insert(emails).values({ ...row("waiting"), createdAt: later });
  });
  const kept = async () => ({
    buyers: (await t.shop.db.read.select().from(orders)).filter(
      ({ email, address }) => email || address.name,
    ).length,
    mails: (await t.shop.db.read.select().from(emails)).filter(
      ({ cause, recipient, text }) => ["sent", "waiting"].includes(cause) && (recipient || text),
    ).length,
  });
  // The unpaid one expires, and its stock is released.
  t.advance(DAY);
  await reconcile(t.shop);
  t.advance(88 * DAY);
  await prune();
  expect(await kept()).toEqual({ buyers: 2, mails: 2 });
  t.advance(2 * DAY);
  await prune();
  expect(await kept()).toEqual({ buyers: 1, mails: 1 });
  t.advance(30 * DAY);
  await prune();
  expect(await kept()).toEqual({ buyers: 1, mails: 0 });
  const [erased] = await t.shop.db.read.select().from(orders).where(eq(orders.email, ""));
  expect(await payOrder(t.shop, erased?.id ?? "", { kind: "hosted" })).toEqual({ kind: "erased" });
});
