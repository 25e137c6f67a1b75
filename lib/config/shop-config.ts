import { z } from "zod";

const text = z.string().trim().min(1);
const country = z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 code of two capital letters");
const minor = z.int().min(0);
const color = z.string().regex(/^#[0-9a-f]{6}$/i, "must be a color such as #f7f4ee");

const pageName = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/, "must be a file's name without .md: a-z, 0-9, -");

/** Percent, with at most two decimals, by country shipped to; `default` for the rest. */
export const taxRates = z.record(
  z
    .string()
    .regex(/^([A-Z]{2}|default)$/, "must be an ISO 3166-1 code of two capital letters, or default"),
  z.number().min(0).max(50).multipleOf(0.01),
);

const shippingRate = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("flat"), priceMinor: minor }),
  /** The first step that the parcel's weight doesn't exceed holds; above the last one, each started kilogram costs more. */
  z.strictObject({
    by: z.literal("weight"),
    steps: z.array(z.strictObject({ upToGrams: z.int().min(1), priceMinor: minor })).min(1),
    perKgBeyondMinor: minor,
  }),
  /** The first step that the subtotal doesn't exceed holds. */
  z.strictObject({
    by: z.literal("subtotal"),
    steps: z.array(z.strictObject({ upToMinor: minor, priceMinor: minor })).min(1),
    beyondMinor: minor,
  }),
]);

const shippingMethod = z.strictObject({
  /** Stored with orders: keep it when the name changes. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, "must be a few of a-z, 0-9 and -"),
  name: text,
  /** Working days until delivery, from and to. */
  days: z.tuple([z.int().min(0), z.int().min(0)]),
  rate: shippingRate,
  /** Free from this value of the shipped goods on, after discounts; minor units. */
  freeFromMinor: minor.optional(),
});

/** What makes a shop: `shops/<name>/shop.ts` holds one. Amounts are in the currency's minor unit. */
export const shopConfigSchema = z
  .strictObject({
    /** Shown in the header, in titles, mails and receipts. */
    name: text,
    /** A few words under the name and in the home page's title. */
    claim: text,
    /** One or two sentences for search engines and link previews. */
    description: text,
    /** Order numbers begin with it: "H" gives H-7K2M-9QXD. */
    orderPrefix: z
      .string()
      .regex(/^[A-Z0-9]{1,4}$/, "must be one to four capital letters or digits"),
    contact: z.strictObject({ email: z.email(), phone: text.optional() }),
    /** Who sells, by law: on receipts, invoices and the imprint. */
    seller: z.strictObject({
      legalName: text,
      address: z.array(text).min(1).max(6),
      taxId: text.optional(),
    }),
    /** ISO 4217, such as "USD". The gateway must be able to price in it. */
    currency: z
      .string()
      .refine(
        (code) => Intl.supportedValuesOf("currency").includes(code),
        "must be an ISO 4217 code",
      ),
    /** BCP 47, such as "en-US": the language of texts (there is a folder in messages/) and the format of money and dates. */
    locale: z
      .string()
      .refine(
        (tag) => Intl.NumberFormat.supportedLocalesOf(tag).length === 1,
        "must be a locale such as en-US",
      ),
    shipping: z.strictObject({
      /** The country chosen when the checkout opens. */
      defaultCountry: country,
      /** A country belongs to the first zone that lists it; one that no zone lists can't be chosen. */
      zones: z
        .array(
          z.strictObject({
            name: text,
            countries: z.array(country).min(1),
            /** The shopper chooses among them; the first is chosen at the start. */
            methods: z.array(shippingMethod).min(1),
          }),
        )
        .min(1),
    }),
    tax: z.discriminatedUnion("display", [
      z.strictObject({ display: z.literal("none") }),
      /**
       * Prices include tax, the same price for everybody; its rate is shown by line and its sum in every total (how it is
       * rounded: lib/checkout/pricing/tax.ts). A seller in the EU who stays below the threshold for distance sales gives
       * only the own country's rate as `default`; one above it adds the rate of each country. Where goods leave without
       * tax, a rate of 0 shows none.
       */
      z.strictObject({
        display: z.literal("included"),
        /** What the tax is called, such as "GST"; "VAT" in the shop's language unless given. */
        name: text.optional(),
        rates: taxRates,
        /** Other rates for goods such as food or books, by collection: the first entry that a product stands in. */
        special: z.array(z.strictObject({ collection: text, rates: taxRates })).optional(),
      }),
    ]),
    /**
     * The option that says how much a variant contains, such as "Weight" with the values 50 g and 1 kg: the price of a
     * kilogram or litre then stands beside its price (lib/catalog/unit-price.ts).
     */
    unitPriceOption: text.optional(),
    orderLimits: z.strictObject({
      piecesPerLine: z.int().min(1).max(1000),
      piecesPerOrder: z.int().min(1).max(10_000),
    }),
    /** What the console may send back in 24 hours, in all: a stolen password must not empty the account. */
    refundLimits: z
      .strictObject({ perDayMinor: minor, perDay: z.int().min(0).max(10_000) })
      .optional(),
    /** How long a payment page stays payable. CCPayment takes at most ten days. */
    paymentWindowMinutes: z.int().min(5).max(14_400),
    /** Linked in the footer. */
    social: z.array(z.strictObject({ name: text, url: z.url({ protocol: /^https$/ }) })).max(12),
    /** The files of the folder pages/, without .md, in the order in which the footer links them. */
    pages: z.array(pageName).max(12),
    /** Which of the pages an order is subject to: linked at the checkout and in mails. One page may be several. */
    legal: z.strictObject({ terms: pageName, returns: pageName, privacy: pageName }),
    theme: z.strictObject({
      /** How goods are shown. */
      presentation: z.discriminatedUnion("kind", [
        /** Pictures as they are. */
        z.strictObject({ kind: z.literal("plain") }),
        /**
         * Art on a wall. The chosen value of `frameOption` gives the molding by its color, none is unframed; that of
         * `widthOption` starts with the width in cm, to hang it above a bench in scale.
         */
        z.strictObject({ kind: z.literal("framed"), frameOption: text, widthOption: text }),
      ]),
      /** The color of the browser's own bars. */
      browserColor: z.strictObject({ light: color, dark: color }),
    }),
  })
  .superRefine(({ pages, legal }, context) => {
    for (const [name, page] of Object.entries(legal))
      if (!pages.includes(page))
        context.addIssue({
          code: "custom",
          path: ["legal", name],
          message: `${page} is not in pages`,
        });
  });

export type ShopConfig = z.output<typeof shopConfigSchema>;
