import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setFault } from "#lib/sandbox/faults/switches.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { checks } from "#tests/conformance/v2/checks.ts";
import { peer } from "#tests/conformance/v2/peer.ts";
import { planChecks } from "#tests/conformance/v2/plan.ts";
import { questions } from "#tests/conformance/v2/questions.ts";
import { type ShopAndSandbox, shopAndSandbox } from "#tests/harness/shop-and-sandbox.ts";

let t: ShopAndSandbox;
beforeAll(async () => {
  t = await shopAndSandbox();
});
afterAll(() => t.close());

const there = () => peer({ baseUrl: `${t.gatewayUrl}/v2`, ...sandboxCredentials.v2 });
const plan = planChecks(checks, { baseUrl: "http://localhost", allowMoneyMoves: false });

describe("the sandbox speaks CCPayment v2 over HTTP", () => {
  test.each(plan.checks)("$name", ({ run }) => run(there(), plan.means));
});

test.each(questions)("the sandbox answers what no source settles: $name", async ({ observe }) => {
  expect(await observe(there())).not.toMatch(/^no answer|^$/);
});

test("an impostor fails: HTTP errors, wrong types and lagging answers are noticed", async () => {
  const failing = async () => {
    const runs = plan.checks.map(({ run }) => run(there(), plan.means).catch(() => "failed"));
    return (await Promise.all(runs)).filter((one) => one === "failed").length;
  };
  for (const kind of ["wrong-types", "server-error", "v1-only"] as const) {
    setFault(t.sandbox, { kind, probability: 1, seed: "1", calls: [] });
    expect(await failing(), kind).toBeGreaterThan(10);
    setFault(t.sandbox, { off: true });
  }
  expect(await failing()).toBe(0);
});

describe("elsewhere than on this machine", () => {
  const live = { baseUrl: "https://ccpayment.com/ccpayment/v2" };
  const means = { limit: "2", cwallet: "9000001", address: "TRX:TPayee" };

  test("only reads and orders that nobody pays run", () => {
    const { checks: chosen, skipped } = planChecks(checks, { ...live, allowMoneyMoves: false });
    expect(chosen.every(({ effect = "none" }) => effect === "none")).toBe(true);
    expect(chosen.length + skipped.length).toBe(checks.length);
  });

  test("money moves when it is allowed, within a limit and to a receiver", () => {
    const allowed = { ...live, ...means, allowMoneyMoves: true };
    const { checks: chosen } = planChecks(checks, allowed);
    expect(chosen.some(({ effect }) => effect === "moves-money")).toBe(true);
    expect(chosen.some(({ effect }) => effect === "provokes")).toBe(false);
    for (const name of ["limit", "cwallet", "address"])
      expect(() => planChecks(checks, { ...allowed, [name]: undefined })).toThrow(`--${name}`);
  });
});
