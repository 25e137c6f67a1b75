import { expect, test } from "vitest";
import { moveClock } from "#lib/sandbox/clock/move-clock.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { hosted, testSandbox } from "#tests/harness/test-sandbox.ts";

test("to expiry: a paid order's end is skipped", () => {
  const t = testSandbox();
  t.call("concise/url/get", hosted("paid-order", { order_valid_period: 600 }));
  t.call("concise/url/get", hosted("open-order", { order_valid_period: 3600 }));
  pay(t.sandbox, "paid-order", "exact");
  const before = t.sandbox.clock.now();
  moveClock(t.sandbox, { jump: "next-expiry" });
  expect(t.sandbox.clock.now() - before).toBe(3_601_000);
  expect(() => moveClock(t.sandbox, { jump: "next-expiry" })).toThrow(/Nothing to jump to/);
  t.close();
});
