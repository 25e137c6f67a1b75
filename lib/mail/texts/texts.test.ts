import { expect, test } from "vitest";
import { emailKinds, firstTexts, textFields } from "#lib/mail/texts/email-texts.ts";
import { checkText, fill, placeholdersOf, usableTexts } from "#lib/mail/texts/placeholders.ts";

test.each(emailKinds)("the first texts of %s are texts that may be saved", (kind) => {
  const first = firstTexts(kind);
  for (const field of textFields[kind])
    expect(checkText(kind, field, first[field] ?? ""), field).toBeNull();
});

test.each([
  ["subject", "", { kind: "empty" }],
  ["subject", "Hello", { kind: "missing", name: "number" }],
  ["subject", "{number} {nonsense}", { kind: "unknown", name: "nonsense" }],
  ["subject", "{number} {", { kind: "brace" }],
  ["subject", "{number}\nBcc: all@example.com", { kind: "lines" }],
  ["text", "We got {paid}.", { kind: "missing", name: "rest" }],
  ["text", "{paid} {rest} {shop}\n\nThanks.", null],
  ["fee", "", null],
] as const)("money-missing: %s = %j", (field, text, problem) => {
  expect(checkText("money-missing", field, text)).toEqual(problem);
});

test("used to send somebody else a message: mails before payment can't be made to repeat a typed name", () => {
  for (const kind of ["order-received", "order-link", "refund-address-confirm"] as const)
    expect(placeholdersOf(kind)).not.toContain("name");
});

test("a value is never read as a placeholder", () => {
  expect(fill("{name} {number}", { name: "{number}", number: "7" })).toBe("{number} 7");
});

test("stored texts that no longer fit the mail give way to the first ones, one by one", () => {
  const texts = usableTexts("shipped", { subject: "{gone}", heading: "Off it goes" });
  expect(texts).toEqual({ ...firstTexts("shipped"), heading: "Off it goes" });
});
