import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emails, orders } from "#db/tables.ts";
import { createMailer, type Mailer } from "#lib/mail/create-mailer.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { addVariant, placeOrder, placeOrderOf } from "#tests/harness/fixtures.ts";
import { mailServer } from "#tests/harness/network/mail-server.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();
let server: Awaited<ReturnType<typeof mailServer>>;
let mailer: Mailer;
let attemptId: string;
beforeEach(async () => {
  server = await mailServer();
  mailer = createMailer({ smtpUrl: server.url, from: "shop@example.com" });
  attemptId = (await placeOrder(t.shop, 9)).id;
});
afterEach(() => server.close());

/** Lets the worker work, more often than needed; returns the kinds of the mails sent since, sorted. */
async function sent(): Promise<string[]> {
  const before = server.taken.length;
  for (let n = 0; n < 3; n++) {
    await t.deliver();
    await reconcile(t.shop);
    await Promise.all([runJobs(t.shop), runJobs(t.shop)]);
    await mailer(t.shop, new AbortController().signal);
  }
  const all = await t.shop.db.read.select().from(emails).orderBy(emails.sentAt, emails.id);
  expect(server.taken).toHaveLength(all.length);
  const kinds = all.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  const recent = server.sources.slice(before);
  return all
    .filter(({ id }) => recent.some((source) => source.includes(`<${id}@`)))
    .map(({ kind }) => kind)
    .sort();
}

describe("no mail without its cause, and none twice", () => {
  test("ordered and paid", async () => {
    expect(await sent()).toEqual(["order-received"]);
    pay(t.sandbox, attemptId, "exact");
    expect(await sent()).toEqual(["owner-order-paid", "payment-received"]);
    expect(await sent()).toEqual([]);
    const [order] = await t.shop.db.read.select().from(orders);
    const receipt = server.sources[server.taken.lastIndexOf(order?.email ?? "")] ?? "";
    expect(receipt).toContain("multipart/alternative");
    expect(receipt.replaceAll("=\r\n", "")).toContain(`/orders/${order?.token}`);
  });

  test("paid in parts: the rest is asked for only when it doesn't follow soon", async () => {
    await sent();
    pay(t.sandbox, attemptId, { fraction: "0.5" });
    expect(await sent()).toEqual([]);
    t.advance(121);
    expect(await sent()).toEqual(["money-missing"]);
    pay(t.sandbox, attemptId, { fraction: "0.5" });
    expect(await sent()).toEqual(["owner-order-paid", "payment-received"]);
  });

  test("paid in two quick parts: nothing is missing", async () => {
    await sent();
    pay(t.sandbox, attemptId, { fraction: "0.5" });
    await sent();
    pay(t.sandbox, attemptId, { fraction: "0.5" });
    t.advance(121);
    expect(await sent()).toEqual(["owner-order-paid", "payment-received"]);
  });

  test("too much", async () => {
    await sent();
    pay(t.sandbox, attemptId, { fraction: "1.5" });
    expect(await sent()).toEqual([
      "money-excess",
      "owner-order-paid",
      "owner-review",
      "payment-received",
    ]);
  });

  test("late: nobody is promised a parcel", async () => {
    await sent();
    t.advance(3700);
    expect(await sent()).toEqual([]);
    pay(t.sandbox, attemptId, "exact");
    expect(await sent()).toEqual(["money-late", "owner-review"]);
  });
});

test("few pieces left: the merchant is told once until they are restocked", async () => {
  const variantId = await addVariant(t.shop, 3);
  for (let n = 0; n < 2; n++) {
    const attempt = await placeOrderOf(t.shop, variantId);
    pay(t.sandbox, attempt.id, "exact");
    await t.deliver();
    while ((await runJobs(t.shop)) > 0);
  }
  const mails = await t.shop.db.read.select().from(emails);
  expect(mails.filter(({ kind }) => kind === "owner-low-stock")).toMatchObject([
    { orderId: null, subject: expect.stringContaining("2") },
  ]);
});
