import { z } from "zod";
import { isCountry } from "#lib/checkout/countries.ts";
import { checkoutMessages } from "#messages/checkout.ts";

const { fieldErrors: t } = checkoutMessages;

const controls = /\p{Cc}/u;
const controlsButBreaks = /[^\P{Cc}\n\t]/u;

const oneLine = (text: string) => text.normalize("NFC").trim().replace(/\s+/g, " ");

const boundedLine = (most: number) =>
  z
    .string()
    .max(most, t.tooLong(most))
    .refine((text) => !controls.test(text), t.control);

const line = (missing: string, most: number) =>
  z.string().transform(oneLine).pipe(boundedLine(most).min(1, missing));

const optionalLine = (most: number) =>
  z.string().default("").transform(oneLine).pipe(boundedLine(most));

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

/** The checkout form's fields; errors are shown beside the field. */
export const detailsSchema = z
  .object({
    email: z.string().trim().min(1, t.email).max(254, t.tooLong(254)).pipe(z.email(t.emailFormat)),
    name: line(t.name, 120),
    line1: line(t.line1, 120),
    line2: optionalLine(120),
    city: line(t.city, 80),
    region: optionalLine(80),
    postcode: line(t.postcode, 16),
    country: z.string().refine(isCountry, t.country),
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
  })
  .superRefine(({ country, postcode }, context) => {
    const format = Object.hasOwn(postcodes, country) ? postcodes[country] : undefined;
    if (format && !format.test(postcode))
      context.addIssue({
        code: "custom",
        path: ["postcode"],
        message: t.postcodeFormat,
      });
  });

export type Details = z.output<typeof detailsSchema>;
export type DetailsField = keyof Details;

/** In the schema's order, which is the form's. */
export const fieldNames = Object.keys(detailsSchema.shape) as DetailsField[];
