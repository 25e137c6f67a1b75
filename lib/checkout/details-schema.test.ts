import { expect, test } from "vitest";
import { detailsSchema, fieldNames } from "#lib/checkout/details-schema.ts";

const details = {
  email: "ada@example.com",
  name: "Ada Lovelace",
  line1: "12 St James’s Square",
  line2: "",
  city: "London",
  region: "",
  postcode: "SW1Y 4JH",
  country: "GB",
  note: "Thank you",
};

test.each(fieldNames)("control characters: %s refuses them", (field) => {
  expect(detailsSchema.safeParse(details).success).toBe(true);
  const odd = { ...details, [field]: `${details[field] || "flat"}\u0000\u001b[2J` };
  const parsed = detailsSchema.safeParse(odd);
  expect(new Set(parsed.error?.issues.map(({ path }) => path[0]))).toEqual(new Set([field]));
});
