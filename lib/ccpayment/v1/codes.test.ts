import { expect, describe as group, it } from "vitest";
import { describeApiError } from "./codes.ts";

group("describe", () => {
  it.each([
    [{ code: 10000, msg: "success" }, "Success."],
    [
      { code: 224066, msg: "service err, please try again" },
      "CCPayment has a temporary error; try again (code 224066: service err, please try again).",
    ],
    [
      { code: 100804, msg: "" },
      "CCPayment refuses this account or call; see whether the merchant is verified (code 100804: no message).",
    ],
    [
      { code: 4711, msg: "Only call API of version 2" },
      "This account belongs to API version 2; version 1 refuses it (code 4711: Only call API of version 2).",
    ],
    [
      { code: 990004, msg: "duplicate order", reason: "ORD-1" },
      "CCPayment answered code 990004: duplicate order: ORD-1",
    ],
    [{ code: 7, msg: "a\r\nb\u2028c\u202Ed" }, "CCPayment answered code 7: a b c d"],
  ])("%o", (error, words) => {
    expect(describeApiError(error)).toBe(words);
  });

  it("keeps an endless message short", () => {
    expect(describeApiError({ code: 1, msg: "x".repeat(9999) }).length).toBeLessThan(250);
  });
});
