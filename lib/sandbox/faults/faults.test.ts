import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verify } from "#lib/ccpayment/v1/signature/signature.ts";
import { listDeliveries } from "#lib/sandbox/deliveries/list.ts";
import { faultNotes } from "#lib/sandbox/faults/kinds.ts";
import { activeFaults, faultRequest, pickFault, setFault } from "#lib/sandbox/faults/switches.ts";
import { payOrder } from "#lib/sandbox/payments/pay-order.ts";
import type { FaultKind } from "#lib/sandbox/types.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { hosted, type TestSandbox, testSandbox, usdtOnTron } from "#tests/harness/test-sandbox.ts";

let t: TestSandbox;
beforeEach(() => {
  t = testSandbox();
});
afterEach(() => t.close());

const on = (kind: FaultKind, more: object = {}) =>
  setFault(t.sandbox, faultRequest.parse({ kind, probability: 1, ...more }));
const isInjected = (kind: FaultKind, call: string) => pickFault(t.sandbox, [kind], call) === kind;
const draw = (times: number, kind: FaultKind = "html", call = "coin/all") =>
  Array.from({ length: times }, () => isInjected(kind, call));

describe("when a fault is injected", () => {
  test("always: the same seed injects at the same calls", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (seed, probability) => {
          const sequence = () => {
            on("html", { seed, probability });
            return draw(30);
          };
          expect(sequence()).toEqual(sequence());
        },
      ),
      { numRuns: 20 },
    );
  });

  test("about as often as its probability says", () => {
    on("html", { probability: 0.25 });
    const injected = draw(2000).filter(Boolean).length;
    expect(injected).toBeGreaterThan(400);
    expect(injected).toBeLessThan(600);
    expect(activeFaults(t.sandbox)).toMatchObject([{ considered: 2000, injected }]);
  });

  test("only as many times as asked", () => {
    on("html", { times: 2 });
    expect(draw(5)).toEqual([true, true, false, false, false]);
  });

  test("only on the calls asked for, and on those it applies to", () => {
    on("html", { calls: ["bill/info"] });
    expect(isInjected("html", "coin/all")).toBe(false);
    expect(isInjected("html", "bill/info")).toBe(true);
    on("no-url");
    expect(isInjected("no-url", "bill/info")).toBe(false);
    expect(() => on("no-url", { calls: ["bill/info"] })).toThrow(/applies to concise\/url\/get/);
    expect(() => on("stall", { calls: ["/bill/info"] })).toThrow(/not \/bill\/info/);
    expect(() => on("drop", { calls: ["bill/info"] })).toThrow(/notifications only/);
    expect(activeFaults(t.sandbox).map(({ kind }) => kind)).toEqual(["html", "no-url"]);
  });

  test("one that another came before has not injected", () => {
    on("html", { times: 1 });
    on("stall", { times: 1 });
    expect(pickFault(t.sandbox, ["stall", "html"], "coin/all")).toBe("stall");
    expect(pickFault(t.sandbox, ["stall", "html"], "coin/all")).toBe("html");
    expect(pickFault(t.sandbox, ["stall", "html"], "coin/all")).toBeNull();
  });

  test("none after all were switched off, and after a reset", () => {
    on("html");
    setFault(t.sandbox, faultRequest.parse({ off: true }));
    expect(draw(3)).toEqual([false, false, false]);
  });

  test.each([
    {},
    { kind: "html" },
    { kind: "rain", probability: 1 },
    { kind: "html", probability: 2 },
  ])("%j is refused", (request) => {
    expect(() => faultRequest.parse(request)).toThrow();
  });

  test("each has words for a person", () => {
    for (const { label, what } of Object.values(faultNotes)) expect(label && what).toMatch(/\.$/);
  });
});

describe("a notification on its way", () => {
  const paid = (id = "shop-1") => {
    t.call("concise/url/get", hosted(id));
    const exactly = { tokenId: usdtOnTron, amount: "exact", stage: "success" } as const;
    return payOrder(t.sandbox, id, { ...exactly, addConfirmations: false, internal: false });
  };
  const right = () => {
    const [first] = t.sent;
    if (!first) throw new Error("nothing was sent");
    const { headers, body } = first;
    return verify({
      ...sandboxCredentials,
      timestamp: headers.Timestamp ?? "",
      sign: headers.Sign ?? "",
      body: Buffer.from(body),
    }).ok;
  };

  test("without a fault it is right", async () => {
    paid();
    await t.deliver();
    expect(right()).toBe(true);
  });

  test.each(["tamper", "wrong-sign"] as const)("%s: its signature is not right", async (kind) => {
    on(kind);
    paid();
    await t.deliver();
    expect(right()).toBe(false);
    expect(listDeliveries(t.sandbox)).toMatchObject([{ attempts: [{ fault: kind }] }]);
  });

  test("stale: signed rightly, an hour ago", async () => {
    on("stale");
    paid();
    await t.deliver();
    expect(right()).toBe(true);
    const age = t.sandbox.clock.now() / 1000 - Number(t.sent[0]?.headers.Timestamp);
    expect(age).toBe(3600);
  });

  test("duplicate: sent twice", async () => {
    on("duplicate");
    const { recordId } = paid();
    await t.deliver();
    expect(t.bodies().map((body) => body.record_id)).toEqual([recordId, recordId]);
  });

  test("drop: a try is lost, the next comes through", async () => {
    on("drop", { times: 1 });
    paid();
    await t.deliver();
    expect(t.sent).toEqual([]);
    t.advance(30);
    await t.deliver();
    expect(t.sent).toHaveLength(1);
  });

  test("delay: five minutes", async () => {
    on("delay");
    paid();
    t.advance(299);
    await t.deliver();
    expect(t.sent).toEqual([]);
    t.advance(2);
    await t.deliver();
    expect(t.sent).toHaveLength(1);
  });

  test("reorder: a later one overtakes it", async () => {
    on("reorder", { times: 1 });
    paid("shop-1");
    paid("shop-2");
    await t.deliver();
    t.advance(20);
    await t.deliver();
    expect(t.bodies().map((body) => body.extend.merchant_order_id)).toEqual(["shop-2", "shop-1"]);
  });
});
