"use server";

import { z } from "zod";
import { pagesTag } from "#lib/cache/cache-tags.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { baseSchema } from "#lib/merchant/merge/form-merge.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import { readPricingSettings } from "#lib/settings/pricing-settings.ts";
import { type EditedSetting, type MergeInput, saveFields } from "#lib/settings/save-fields.ts";
import { type Setting, settingSchemas } from "#lib/settings/settings.ts";
import { readShippingForm } from "#lib/settings/shipping/read-shipping-form.ts";
import { pricesOfZones } from "#lib/settings/shipping/shipping-rates.ts";
import { readSetting } from "#lib/settings/store.ts";
import { describeTax } from "#lib/settings/tax/describe-tax.ts";
import { readTaxForm } from "#lib/settings/tax/read-tax-form.ts";
import { merchantSettingsMessages as t } from "#messages/merchant/settings/settings.ts";
import { merchantTaxMessages } from "#messages/merchant/settings/tax.ts";
import shop from "#shop/shop.ts";

const owner = { role: "owner" } as const;

const ticked = z.literal("on").optional().transform(Boolean);

const contact: EditedSetting<Setting<"contact">> = {
  name: "contact",
  read: (tx) => readSetting(tx, "contact"),
  labels: t.contact,
  tags: [pagesTag],
};

/** Fields `email` and `phone`. */
export const saveContact = merchantAction(
  z.looseObject({ ...settingSchemas.contact.shape, base: baseSchema }),
  ({ email, phone, ...form }, context) => saveFields(context, contact, form, { email, phone }),
  owner,
);

const ownerEmails: EditedSetting<Setting<"owner-emails">> = {
  name: "owner-emails",
  read: (tx) => readSetting(tx, "owner-emails"),
  labels: t.emails,
};

const ownerEmailsShape = settingSchemas["owner-emails"].shape;

/** Fields `recipient`, `lowStockAt`, and a tick for each mail. */
export const saveOwnerEmails = merchantAction(
  z.looseObject({
    recipient: z.string().trim().pipe(ownerEmailsShape.recipient),
    paid: ticked,
    review: ticked,
    lowStock: ticked,
    gateway: ticked,
    lowStockAt: z.coerce.number().pipe(ownerEmailsShape.lowStockAt),
    base: baseSchema,
  }),
  ({ recipient, paid, review, lowStock, gateway, lowStockAt, ...form }, context) => {
    const mine = { recipient, paid, review, lowStock, gateway, lowStockAt };
    return saveFields(context, ownerEmails, form, mine);
  },
  owner,
);

const shippingPrices: EditedSetting<Setting<"shipping-prices">> = {
  name: "shipping-prices",
  read: async (tx) => pricesOfZones((await readPricingSettings(tx)).zones),
  labels: Object.fromEntries(
    Object.keys(pricesOfZones(shop.shipping.zones)).map((key) => [key, key]),
  ),
  describe: (fields) =>
    Object.fromEntries(
      Object.entries(fields).map(([key, { prices, freeFromMinor }]) => {
        const amounts = prices.map((minor) => formatDecimalPrice(minor)).join(", ");
        const free = freeFromMinor === null ? "" : formatDecimalPrice(freeFromMinor);
        return [
          key,
          [amounts, free && `${t.shipping.freeFrom} ${free}`].filter(Boolean).join("; "),
        ];
      }),
    ),
};

/** For every method the fields `price:KEY:STEP` and `free:KEY`, in the shop's currency. */
export const saveShippingPrices = merchantAction(
  z.looseObject({ base: baseSchema }).transform((form, context) => ({
    form: form as MergeInput,
    prices: readShippingForm(form, context),
  })),
  ({ form, prices }, context) => saveFields(context, shippingPrices, form, prices),
  owner,
);

const tax: EditedSetting<Setting<"tax">> = {
  name: "tax",
  read: (tx) => readSetting(tx, "tax"),
  labels: merchantTaxMessages.fields,
  tags: [pagesTag],
  describe: describeTax,
};

/** Fields `display`, `name`, and the rates (lib/settings/tax/tax-fields.ts). */
export const saveTax = merchantAction(
  z
    .looseObject({
      display: settingSchemas.tax.shape.display,
      name: settingSchemas.tax.shape.name,
      base: baseSchema,
    })
    .transform((form, context) => ({ form, rates: readTaxForm(form, context) })),
  ({ form: { display, name, ...form }, rates }, context) =>
    saveFields(context, tax, form, { display, name, ...rates }),
  owner,
);
