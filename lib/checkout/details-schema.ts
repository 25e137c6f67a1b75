import { z } from "zod";
import { addressFields } from "#lib/address/address-fields.ts";
import { isCountry } from "#lib/address/countries.ts";
import { formatOf } from "#lib/address/formats.ts";
import { checkoutErrorMessages } from "#messages/checkout/checkout-errors.ts";

const { fieldErrors: t } = checkoutErrorMessages;

const controls = /\p{Cc}/u;
const controlsButBreaks = /[^\P{Cc}\n\t]/u;

const oneLine = (text: string) => text.normalize("NFC").trim().replace(/\s+/g, " ");

const line = (most: number) =>
  z
    .string()
    .default("")
    .transform(oneLine)
    .pipe(
      z
        .string()
        .max(most, t.tooLong(most))
        .refine((text) => !controls.test(text), t.control),
    );

const allDetails = z.object({
  email: z.string().trim().min(1, t.email).max(254, t.tooLong(254)).pipe(z.email(t.emailFormat)),
  name: line(120).pipe(z.string().min(1, t.name)),
  line1: line(120),
  line2: line(120),
  city: line(80),
  region: line(80),
  postcode: line(16).transform((text) => text.toUpperCase()),
  country: z.string().default(""),
  note: z
    .string()
    .default("")
    .transform((text) => text.normalize("NFC").trim().replace(/\r\n?/g, "\n"))
    .pipe(
      z
        .string()
        .max(500, t.tooLong(500))
        .refine((text) => !controlsButBreaks.test(text), t.control),
    ),
});

export type Details = z.output<typeof allDetails>;
export type DetailsField = keyof Details;

export const fieldNames = Object.keys(allDetails.shape) as DetailsField[];

/** The checkout form's fields for goods that are shipped, by the rules of the country; errors are shown beside the field. */
export const shippedDetails = allDetails
  .superRefine((details, context) => {
    const fail = (path: DetailsField, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (!isCountry(details.country)) return fail("country", t.country);
    for (const { name, label, required } of addressFields(details.country)) {
      const { pattern, example } = formatOf(details.country).postcode;
      const value = details[name];
      if (required && value === "") fail(name, name === "line1" ? t.line1 : t.missing(label));
      else if (name === "postcode" && value !== "" && !pattern.test(value))
        fail(name, t.postcodeFormat(example));
    }
  })
  .transform((details) => {
    const asked = new Set<string>(addressFields(details.country).map(({ name }) => name));
    const kept = (name: "city" | "region" | "postcode") => (asked.has(name) ? details[name] : "");
    return {
      ...details,
      city: kept("city"),
      region: kept("region"),
      postcode: kept("postcode"),
    };
  });

/** The same for goods that nobody ships: who buys, and no address. The country is asked where tax depends on it. */
export const digitalDetails = allDetails.transform(({ email, name, country, note }) => {
  const nowhere = { line1: "", line2: "", city: "", region: "", postcode: "" };
  return { email, name, ...nowhere, country: isCountry(country) ? country : "", note };
});
