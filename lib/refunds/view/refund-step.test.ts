import { expect, test } from "vitest";
import { refundStep } from "#lib/refunds/view/refund-step.ts";

const refund = {
  takesAddress: [{ crypto: "USDT" }],
  options: [{}],
  addresses: [],
  payouts: [],
} satisfies Parameters<typeof refundStep>[0];

const given = (state: "unconfirmed" | "expired" | "confirmed", crypto = "USDT") => ({
  ...refund,
  addresses: [{ crypto, state }],
});

test("a refund asks for an address, then for its confirmation, then waits for the merchant", () => {
  expect(refundStep(null)).toBeNull();
  expect(refundStep(refund)).toBe("give");
  expect(refundStep(given("expired"))).toBe("give");
  expect(refundStep(given("confirmed", "BTC"))).toBe("give");
  expect(refundStep(given("unconfirmed"))).toBe("confirm");
  expect(refundStep(given("confirmed"))).toBe("review");
});

test("one that can't be sent from here is for the merchant", () =>
  expect(refundStep({ ...refund, options: [] })).toBe("contact"));

test("one that left is on its way until it arrived", () => {
  const paid = (status: "processing" | "success" | "failed", endedAt: number | null) =>
    refundStep({ ...refund, takesAddress: [], payouts: [{ status, endedAt }] });
  expect(paid("processing", null)).toBe("sending");
  expect(paid("success", 1)).toBe("sent");
  expect(paid("failed", 1)).toBeNull();
});
