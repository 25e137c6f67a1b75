import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { attempts, jobs, orders } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { payOrder } from "#lib/orders/payment/pay-order.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { apiFaults, deliveryFaults } from "#lib/sandbox/faults/kinds.ts";
import { activeFaults, setFault } from "#lib/sandbox/faults/switches.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import type { ApiFault, DeliveryFault, FaultKind } from "#lib/sandbox/types.ts";
import { generation, tokens } from "#tests/harness/generations.ts";
import { purchasesIn } from "#tests/harness/purchases.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const openPage = /^http:\/\/localhost:1\/sandbox\/pay\?key=\d{33}$/;

const ENDLESS = /^(stall|slow-drip):/;

// On a busy machine any answer takes its time: only for one that never ends is the wait short.
const t = shopPerTest({ timeoutMs: (test) => (ENDLESS.test(test) ? 500 : 10_000) });
const { buy, view } = purchasesIn(t);

const switchOn = (kind: FaultKind) =>
  setFault(t.sandbox, { kind, probability: 1, seed: "1", calls: [] });
function switchOff() {
  // A fault that was never injected would prove nothing.
  expect(activeFaults(t.sandbox).map(({ injected }) => injected > 0)).toEqual([true]);
  setFault(t.sandbox, { off: true });
}

/** Pays what is due, once, on the attempt that the shopper would be led to. */
async function payExactly(orderId: string) {
  const outcome = await payOrder(t.shop, orderId, { kind: "hosted" });
  if (outcome.kind !== "open") throw new Error(`not payable: ${outcome.kind}`);
  expect(outcome.attempt.paymentUrl).toMatch(openPage);
  pay(t.sandbox, outcome.attempt.id, "exact");
}

async function untilQuiet() {
  for (let round = 0; round < 8; round++) {
    t.advance(400);
    await t.deliver();
    await reconcile(t.shop);
    while ((await runJobs(t.shop)) > 0);
  }
}

async function expectPaidOnce(orderId: string) {
  const shown = await view(orderId);
  expect(shown).toMatchObject({ state: "Paid", overpaidMinor: 0 });
  const sent = await t.shop.db.read.select().from(jobs).where(eq(jobs.orderId, orderId));
  expect(new Set(sent.map((job) => job.kind)).size).toBe(sent.length);
}

/** The gateway's calls by what the shop wants of them. */
const calls = {
  v1: {
    openHosted: "concise/url/get",
    openNative: "bill/create",
    orderInfo: "bill/info",
    tokens: "coin/all",
  },
  v2: {
    openHosted: "createInvoiceUrl",
    openNative: "createAppOrderDepositAddress",
    orderInfo: "getInvoiceOrderInfo",
    tokens: "getCoinList",
  },
}[generation];

const faultsOf = (call: string) =>
  (Object.keys(apiFaults) as ApiFault[]).filter(
    (kind) => apiFaults[kind].calls?.includes(call) ?? true,
  );

describe("an answer to opening a hosted order goes wrong", () => {
  test.each(faultsOf(calls.openHosted))("%s: a useful page, then paid once", async (kind) => {
    switchOn(kind);
    const { order, result } = await buy();
    expect([`/orders/${order.token}`, expect.stringMatching(openPage)]).toContainEqual(
      result.redirectTo,
    );
    expect((await view(order.id)).state).toBe("Awaiting payment");
    switchOff();
    await payExactly(order.id);
    await untilQuiet();
    await expectPaidOnce(order.id);
  });

  test.each(faultsOf(calls.openHosted))(
    "%s: the same cart leads to the same order",
    async (kind) => {
      switchOn(kind);
      const first = await buy();
      const again = await checkout(t.shop, first.request);
      expect(again.ok && again.value.orderToken).toBe(first.order.token);
      expect(await t.shop.db.read.select().from(orders)).toHaveLength(1);
    },
  );
});

describe("an answer to opening a native order goes wrong", () => {
  test.each(faultsOf(calls.openNative))("%s: the order stays payable", async (kind) => {
    const { order } = await buy();
    switchOn(kind);
    const outcome = await payOrder(t.shop, order.id, { kind: "native", tokenId: tokens.usdt });
    expect(["gateway", "open"]).toContain(outcome.kind);
    switchOff();
    t.advance(60);
    const retried = await payOrder(t.shop, order.id, { kind: "native", tokenId: tokens.usdt });
    if (retried.kind !== "open") throw new Error(`not payable: ${retried.kind}`);
    expect(retried.attempt.paymentUrl ?? retried.attempt.address).toBeTruthy();
    pay(t.sandbox, retried.attempt.id, "exact");
    await untilQuiet();
    await expectPaidOnce(order.id);
  });
});

describe("an answer about an order goes wrong", () => {
  test.each(faultsOf(calls.orderInfo))(
    "%s: nothing is believed, and in the end it is paid",
    async (kind) => {
      const { order } = await buy();
      switchOn(kind);
      await payExactly(order.id);
      await t.deliver();
      await reconcile(t.shop);
      expect(["Awaiting payment", "Underpayment"]).toContain((await view(order.id)).state);
      switchOff();
      await untilQuiet();
      if (kind === "contradicting-info") {
        expect((await view(order.id)).reviewReasons).not.toEqual([]);
        return;
      }
      await expectPaidOnce(order.id);
    },
  );
});

describe("the list of tokens goes wrong", () => {
  test.each(faultsOf(calls.tokens))("%s: an error in words, not a crash", async (kind) => {
    switchOn(kind);
    const listed = await t.shop.gateway.listTokens("USD");
    switchOff();
    expect(listed.ok ? "listed" : listed.error.message).toMatch(/\S/);
  });
});

describe("a notification goes wrong on its way", () => {
  test.each(Object.keys(deliveryFaults) as DeliveryFault[])(
    "%s: paid once in the end",
    async (kind) => {
      const { order } = await buy();
      switchOn(kind);
      await payExactly(order.id);
      await t.deliver();
      await untilQuiet();
      switchOff();
      await untilQuiet();
      await expectPaidOnce(order.id);
      expect(await t.shop.db.read.select().from(attempts)).toHaveLength(1);
    },
  );
});
