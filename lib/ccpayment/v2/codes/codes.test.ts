import { describe, expect, it } from "vitest";
import { API_CODES } from "./api-codes.ts";
import { describeCode } from "./describe-code.ts";

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

const published = [
  10001,
  ...range(11000, 11018),
  ...range(12000, 12003),
  ...range(13000, 13006),
  ...range(14000, 14029),
  ...range(15000, 15004),
  ...range(16001, 16006),
  ...range(17000, 17007),
];

describe("API codes", () => {
  it("holds every published code, and the one seen in practice", () => {
    expect(Object.keys(API_CODES).map(Number)).toEqual([...published, 224076]);
  });

  it("names each code once and says what it means", () => {
    const names = Object.values(API_CODES).map((code) => code.name);
    expect(new Set(names).size).toBe(names.length);
    for (const { message } of Object.values(API_CODES)) expect(message).toMatch(/^[A-Z].{9,}[^.]$/);
  });

  it.each([
    [
      11013,
      "v1 only",
      "This account may use only API version 1; set the API version to v1 (code 11013 NoSupportVersion: v1 only).",
    ],
    [11003, "", "CCPayment doesn't know this id (code 11003 NotFound)."],
    [99, "strange", "CCPayment answered code 99: strange."],
    [99, "", "CCPayment answered code 99: no message."],
    [98, "a\r\nb\u2028c\u202Ed", "CCPayment answered code 98: a b c d."],
  ])("%i %j", (code, msg, words) => {
    expect(describeCode(code, msg)).toBe(words);
  });
});
