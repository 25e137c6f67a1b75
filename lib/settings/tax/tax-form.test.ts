import { expect, test } from "vitest";
import { z } from "zod";
import { readTaxForm } from "#lib/settings/tax/read-tax-form.ts";

const schema = z.record(z.string(), z.unknown()).transform(readTaxForm);

test("the rates in a form are those of its rows with a country, with a point or a comma", () => {
  const form = {
    "rates.default": "19",
    "rates.0.country": "CH",
    "rates.0.rate": "8,1 %",
    "rates.1.country": "",
    "rates.1.rate": "",
    "special.0.collection": "books",
    "special.0.default": "7.25",
    "special.1.collection": "",
  };
  expect(schema.parse(form)).toEqual({
    rates: { default: 19, CH: 8.1 },
    special: [{ collection: "books", rates: { default: 7.25 } }],
  });
});

test.each([
  ["a rate above the limit", { "rates.default": "51" }, "rates.default"],
  ["words", { "rates.default": "much" }, "rates.default"],
  ["a negative rate", { "rates.default": "-1" }, "rates.default"],
  ["a country without a rate", { "rates.0.country": "DE" }, "rates.0.rate"],
  ["a rate without a country", { "rates.0.rate": "7" }, "rates.0.country"],
  [
    "a country twice",
    {
      "rates.0.country": "DE",
      "rates.0.rate": "7",
      "rates.1.country": "DE",
      "rates.1.rate": "8",
    },
    "rates.1.country",
  ],
  ["rates without a collection", { "special.0.default": "7" }, "special.0.collection"],
])("%s is an error of its field", (_, form, field) => {
  const parsed = schema.safeParse(form);
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
