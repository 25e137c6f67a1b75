import { describe, expect, test } from "vitest";
import { addressFields } from "#lib/address/address-fields.ts";
import { countries } from "#lib/address/countries.ts";
import { formatAddress } from "#lib/address/format-address.ts";
import { formatOf } from "#lib/address/formats.ts";
import { digitalDetails, fieldNames, shippedDetails } from "#lib/checkout/details-schema.ts";

const [country] = countries;
const code = country?.code ?? "";

/** An address that is good in a country. */
const addressIn = (country: string) => ({
  email: " ada@example.com ",
  name: "Ada  Lovelace",
  line1: "1 St",
  line2: "",
  city: "Town",
  region: "Shire",
  postcode: formatOf(country).postcode.example,
  country,
  note: "a\r\nb",
});

const failing = (values: object) =>
  new Set(shippedDetails.safeParse(values).error?.issues.map(({ path }) => path[0]));

test.each(fieldNames)("control characters: %s refuses them", (field) => {
  const details = addressIn(code);
  expect(failing(details)).toEqual(new Set());
  expect(failing({ ...details, [field]: `${details[field] || "flat"}\u0000\u001b[2J` })).toEqual(
    new Set([field]),
  );
});

test("details are trimmed and normalised", () => {
  expect(shippedDetails.parse(addressIn(code))).toMatchObject({
    email: "ada@example.com",
    name: "Ada Lovelace",
    note: "a\nb",
  });
});

test.each([
  ["email", "ada@"],
  ["email", ""],
  ["name", " "],
  ["line1", ""],
  ["city", "x".repeat(81)],
  ["country", "XX"],
  ["note", "x".repeat(501)],
])("a bad %s is refused at its own field: %j", (field, value) => {
  expect(failing({ ...addressIn(code), [field]: value })).toEqual(new Set([field]));
});

describe.each(countries)("in $name", ({ code }) => {
  test("an address by its format is taken, and each part it needs is missed at its field", () => {
    expect(failing(addressIn(code))).toEqual(new Set());
    for (const { name, required } of addressFields(code))
      expect(failing({ ...addressIn(code), [name]: "" })).toEqual(new Set(required ? [name] : []));
    const asksPostcode = addressFields(code).some(({ name }) => name === "postcode");
    if (asksPostcode && formatOf(code).postcode.example !== "")
      expect(failing({ ...addressIn(code), postcode: "?" })).toEqual(new Set(["postcode"]));
  });

  test("what the form doesn't ask for is not kept, and the rest stands in the address", () => {
    const asked = new Set<string>(addressFields(code).map(({ name }) => name));
    const { email, note, ...address } = shippedDetails.parse(addressIn(code));
    const written = formatAddress(address).join("\n");
    for (const part of ["city", "region", "postcode"] as const) {
      if (!asked.has(part)) expect(address[part]).toBe("");
      expect(written).toContain(address[part]);
    }
    expect(written).not.toMatch(/undefined|^[\s,]|[\s,]$|,\s*$/m);
  });
});

test("digital goods ask for no address and keep none", () => {
  const { email, name } = addressIn(code);
  expect(digitalDetails.parse({ email, name })).toMatchObject({ name: "Ada Lovelace", line1: "" });
  expect(digitalDetails.parse({ ...addressIn(code), country: "XX" })).toMatchObject({
    city: "",
    country: "",
  });
});
