import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setFault } from "#lib/sandbox/faults/switches.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { checks } from "#tests/conformance/v1/checks.ts";
import { peer } from "#tests/conformance/v1/peer.ts";
import { questions } from "#tests/conformance/v1/questions.ts";
import { type ShopAndSandbox, shopAndSandbox } from "#tests/harness/shop-and-sandbox.ts";

let t: ShopAndSandbox;
beforeAll(async () => {
  t = await shopAndSandbox();
});
afterAll(() => t.close());

const there = () => peer({ baseUrl: t.gatewayUrl, ...sandboxCredentials });

describe("the sandbox speaks CCPayment v1 over HTTP", () => {
  test.each(checks)("$name", ({ run }) => run(there()));
});

test.each(questions)("the sandbox answers what no source settles: $name", async ({ observe }) => {
  expect(await observe(there())).not.toMatch(/^no answer|^$/);
});

test("an impostor fails: unsigned answers, wrong types, and another rounding are noticed", async () => {
  const failing = async () => {
    const found = await Promise.all(checks.map(({ run }) => run(there()).catch(() => "failed")));
    return found.filter((one) => one === "failed").length;
  };
  for (const kind of ["no-signature", "wrong-types", "server-error"] as const) {
    setFault(t.sandbox, { kind, probability: 1, seed: "1", calls: [] });
    expect(await failing(), kind).toBeGreaterThan(3);
    setFault(t.sandbox, { off: true });
  }
  changeSettings(t.sandbox.store, { clockWindowSeconds: 1000, coercePrices: true });
  expect(await failing()).toBe(1);
});
