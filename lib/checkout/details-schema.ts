import { z } from "zod";
import { isCountry } from "#lib/checkout/countries.ts";

const controls = /\p{Cc}/u;
const controlsButBreaks = /[^\P{Cc}\n\t]/u;

const line = (what: string, most: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim().replace(/\s+/g, " "))
    .pipe(
      z
        .string()
        .min(1, `Please give your ${what}.`)
        .max(most, `At most ${most} characters.`)
        .refine((text) => !controls.test(text), "Please leave out control characters."),
    );

const optionalLine = (most: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.normalize("NFC").trim().replace(/\s+/g, " "))
    .pipe(z.string().max(most, `At most ${most} characters.`));

// Countries where a wrong postcode loses parcels; elsewhere anything short passes.
const postcodes: Record<string, RegExp> = {
  US: /^\d{5}(-\d{4})?$/,
  CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
  DE: /^\d{5}$/,
  FR: /^\d{5}$/,
  IT: /^\d{5}$/,
  ES: /^\d{5}$/,
  NL: /^\d{4} ?[A-Z]{2}$/i,
};

/** What a buyer tells us; errors are sentences for beside the field. */
export const detailsSchema = z
  .object({
    email: z
      .string()
      .trim()
      .min(1, "Please give your e-mail address.")
      .max(254, "At most 254 characters.")
      .pipe(z.email("That doesn’t look like an e-mail address, such as ada@example.com.")),
    name: line("name", 120),
    line1: line("street and number", 120),
    line2: optionalLine(120),
    city: line("city", 80),
    region: optionalLine(80),
    postcode: line("postcode", 16),
    country: z.string().refine(isCountry, "Please choose a country we ship to."),
    note: z
      .string()
      .default("")
      .transform((text) => text.normalize("NFC").trim().replace(/\r\n?/g, "\n"))
      .pipe(
        z
          .string()
          .max(500, "At most 500 characters.")
          .refine((text) => !controlsButBreaks.test(text), "Please leave out control characters."),
      ),
  })
  .superRefine(({ country, postcode }, context) => {
    const format = Object.hasOwn(postcodes, country) ? postcodes[country] : undefined;
    if (format && !format.test(postcode))
      context.addIssue({
        code: "custom",
        path: ["postcode"],
        message: "That isn’t a postcode of this country.",
      });
  });

export type Details = z.output<typeof detailsSchema>;
export type DetailsField = keyof Details;

export const fieldNames = [
  "email",
  "name",
  "line1",
  "line2",
  "city",
  "region",
  "postcode",
  "country",
  "note",
] as const satisfies readonly DetailsField[];
