import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { verify } from "#lib/ccpayment/v1/signature/signature.ts";
import { listDeliveries } from "#lib/sandbox/deliveries/list.ts";
import { claimDue, runDueDeliveries } from "#lib/sandbox/deliveries/run.ts";
import { type Edits, sendOnce } from "#lib/sandbox/deliveries/send.ts";
import { payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { hosted, type TestSandbox, testSandbox, usdtOnTron } from "#tests/harness/test-sandbox.ts";

const opened: TestSandbox[] = [];
const open = (options?: Parameters<typeof testSandbox>[0]) => {
  const t = testSandbox(options);
  opened.push(t);
  return t;
};
afterEach(() => {
  for (const t of opened.splice(0)) t.close();
});

function paid(t: TestSandbox, id = "shop-1") {
  t.call("concise/url/get", hosted(id));
  const exactly = { tokenId: usdtOnTron, amount: "exact", stage: "success" } as const;
  return payOrder(t.sandbox, id, { ...exactly, addConfirmations: false, internal: false });
}

const down = () => ({ status: 503, body: "busy" });

describe("retries (docs/protocol/v1.md §7.1)", () => {
  test("one delivery and six retries, at 30, 90, 210, 450, 930 and 1890 seconds, then no more", async () => {
    const t = open({ answer: down });
    paid(t);
    await t.deliver();
    const times = [0];
    for (let second = 10; second < 4000; second += 10) {
      t.advance(10);
      const before = t.sent.length;
      await t.deliver();
      if (t.sent.length > before) times.push(second);
    }
    expect(times).toEqual([0, 30, 90, 210, 450, 930, 1890]);
    expect(listDeliveries(t.sandbox)).toMatchObject([{ status: "failed", nextAttemptAt: null }]);
  });

  test("every try has the same bytes, a fresh timestamp, and a right signature", async () => {
    const t = open({ answer: down });
    paid(t);
    await t.deliver();
    t.advance(30);
    await t.deliver();
    const [first, second] = t.sent;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers.Timestamp).not.toBe(first?.headers.Timestamp);
    for (const { headers, body } of t.sent)
      expect(
        verify({
          ...sandboxCredentials,
          timestamp: headers.Timestamp ?? "",
          sign: headers.Sign ?? "",
          body: Buffer.from(body),
        }),
      ).toMatchObject({ ok: true });
  });

  test("by a switch, a repetition is sent as it was", async () => {
    const t = open({ answer: down });
    changeSettings(t.sandbox.store, { resign: "first" });
    paid(t);
    await t.deliver();
    t.advance(30);
    await t.deliver();
    expect(t.sent[1]?.headers).toEqual(t.sent[0]?.headers);
  });

  test("by a switch, waiting is shorter", async () => {
    const t = open({ answer: down });
    changeSettings(t.sandbox.store, { retryScale: 0.1 });
    paid(t);
    await t.deliver();
    t.advance(3);
    await t.deliver();
    expect(t.sent).toHaveLength(2);
  });

  test.each([
    [200, "success", "delivered"],
    [200, "Success\n", "delivered"],
    [200, "success, thanks", "scheduled"],
    [201, "success", "scheduled"],
    [200, "", "scheduled"],
  ])("%i %j: %s", async (status, body, expected) => {
    const t = open({ answer: () => ({ status, body }) });
    paid(t);
    await t.deliver();
    expect(listDeliveries(t.sandbox)).toMatchObject([{ status: expected }]);
  });
});

test("a restart forgets nothing: what was due before is delivered after", async () => {
  const before = open();
  const { recordId } = paid(before);
  const after = open({ folder: before.folder });
  await after.deliver();
  expect(after.bodies()).toMatchObject([{ record_id: recordId }]);
  expect(listDeliveries(before.sandbox)).toMatchObject([{ status: "delivered" }]);
});

test("two processes on one file deliver once", async () => {
  const one = open();
  const two = open({ folder: one.folder });
  for (let n = 0; n < 30; n++) paid(one, `shop-${n}`);
  const both = async () => {
    while (
      (await Promise.all([runDueDeliveries(one.sandbox), runDueDeliveries(two.sandbox)])).some(
        (tried) => tried > 0,
      )
    );
  };
  await both();
  const records = [...one.bodies(), ...two.bodies()].map((body) => body.record_id);
  expect(records).toHaveLength(30);
  expect(new Set(records).size).toBe(30);
});

test("a receiver that stays silent holds back nobody else", async () => {
  let letGo = (): void => undefined;
  const silence = new Promise<never>((_, reject) => {
    letGo = () => reject(new Error("timed out"));
  });
  const t = open({
    answer: ({ url }) => (url.includes("silent") ? silence : { status: 200, body: "success" }),
  });
  t.call("concise/url/get", hosted("shop-0", { notify_url: "http://localhost:9/silent" }));
  const exactly = { tokenId: usdtOnTron, amount: "exact", stage: "success" } as const;
  payOrder(t.sandbox, "shop-0", { ...exactly, addConfirmations: false, internal: false });
  const stuck = runDueDeliveries(t.sandbox);
  await wait(0);
  paid(t, "shop-1");
  await runDueDeliveries(t.sandbox);
  expect(t.bodies().map((body) => body.extend.merchant_order_id)).toContain("shop-1");
  expect(claimDue(t.sandbox)).toEqual([]);
  letGo();
  await stuck;
});

test("it delivers to this machine only, unless configured otherwise", async () => {
  const t = open();
  t.call("concise/url/get", hosted("shop-1", { notify_url: "https://shop.example/hook" }));
  const exactly = { tokenId: usdtOnTron, amount: "exact", stage: "success" } as const;
  payOrder(t.sandbox, "shop-1", { ...exactly, addConfirmations: false, internal: false });
  await t.deliver();
  expect(t.sent).toEqual([]);
  const [delivery] = listDeliveries(t.sandbox);
  expect(delivery?.attempts[0]?.error).toMatch(/this machine only/);
});

describe("redelivering by hand", () => {
  const byHand = (t: TestSandbox, edits: Edits = {}) => {
    const [delivery] = t.sandbox.store.select().from(deliveries).all();
    if (!delivery) throw new Error("nothing to deliver");
    return sendOnce(t.sandbox, delivery, { ...edits, manual: true });
  };

  test("takes none of the seven tries", async () => {
    const t = open({ answer: down });
    paid(t);
    await t.deliver();
    for (let press = 0; press < 10; press++) await byHand(t);
    for (const wait of [30, 60, 120, 240, 480, 960, 5000]) {
      t.advance(wait);
      await t.deliver();
    }
    const [delivery] = listDeliveries(t.sandbox);
    expect(delivery?.attempts.filter((attempt) => !attempt.manual)).toHaveLength(7);
    expect(new Set(delivery?.attempts.map((attempt) => attempt.n)).size).toBe(17);
  });

  test("an edited one that is taken does not stand for the honest one", async () => {
    let answer = down();
    const t = open({ answer: () => answer });
    paid(t);
    await t.deliver();
    answer = { status: 200, body: "success" };
    await byHand(t, { body: "{}" });
    expect(listDeliveries(t.sandbox)).toMatchObject([{ status: "scheduled" }]);
    await byHand(t);
    expect(listDeliveries(t.sandbox)).toMatchObject([{ status: "delivered", nextAttemptAt: null }]);
  });
});

describe("resending (docs/protocol/v1.md §7.6)", () => {
  const hourFrom = (t: TestSandbox) => Math.floor(t.sandbox.clock.now() / 1000) - 3600;

  test("failed ones only, unless all are asked for; of a type where one is named", async () => {
    let status = 503;
    const t = open({ answer: () => ({ status, body: "success" }) });
    paid(t, "shop-1");
    await t.deliver();
    for (let retry = 0; retry < 6; retry++) {
      t.advance(1000);
      await t.deliver();
    }
    status = 200;
    paid(t, "shop-2");
    await t.deliver();
    const resend = (more: object) =>
      t.call("webhook/resend", { start_timestamp: hourFrom(t) - 2600, ...more });
    expect(resend({}).data).toEqual({ resendCount: 1 });
    await t.deliver();
    expect(t.bodies().at(-1).extend.merchant_order_id).toBe("shop-1");
    t.advance(61);
    expect(resend({}).data).toEqual({ resendCount: 0 });
    t.advance(61);
    const all = { webhook_result: "All Result", transaction_type: "Refund" };
    expect(resend(all).data).toEqual({ resendCount: 0 });
  });

  test("once a minute, 25 times a day, an hour at most", () => {
    const t = open();
    const resend = () => t.call("webhook/resend", { start_timestamp: hourFrom(t) }).code;
    expect(resend()).toBe(10_000);
    expect(resend()).toBe(990_009);
    for (let n = 1; n < 25; n++) {
      t.advance(61);
      expect(resend()).toBe(10_000);
    }
    t.advance(61);
    expect(resend()).toBe(990_009);
    t.advance(86_400);
    const start = hourFrom(t);
    const span = { start_timestamp: start, end_timestamp: start + 3601 };
    expect(t.call("webhook/resend", span).code).toBe(990_003);
    expect(resend()).toBe(10_000);
  });
});
