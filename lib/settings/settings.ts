import { z } from "zod";
import { taxRates } from "#lib/config/shop-config.ts";
import shop from "#shop/shop.ts";

const amount = z.int().min(0).max(100_000_000);

/** What can be changed in the console; stored by these names. */
export const settingSchemas = {
  /** Where customers reach the shop: in mails. */
  contact: z.strictObject({ email: z.email().max(200), phone: z.string().trim().max(40) }),
  /** Which mails the owner gets, and where. */
  "owner-emails": z.strictObject({
    /** Empty: the contact address. */
    recipient: z.email().max(200).or(z.literal("")),
    paid: z.boolean(),
    review: z.boolean(),
    lowStock: z.boolean(),
    gateway: z.boolean(),
    /** A variant is running out once at most so many are left. */
    lowStockAt: z.int().min(0).max(1000),
  }),
  /**
   * Prices of shipping methods that differ from the configuration's, by "zone/method", in minor units: `prices` stand
   * for the rate's own amounts in their order.
   */
  "shipping-prices": z.record(
    z.string().max(200),
    z.strictObject({ prices: z.array(amount).max(30), freeFromMinor: amount.nullable() }),
  ),
  /** As the configuration's, with rates that are kept while no tax is shown. */
  tax: z.strictObject({
    display: z.enum(["none", "included"]),
    /** Empty: what it is called in the shop's language. */
    name: z.string().trim().max(40),
    rates: taxRates,
    special: z.array(z.strictObject({ collection: z.string().max(100), rates: taxRates })).max(100),
  }),
};

export type SettingName = keyof typeof settingSchemas;
export type Setting<Name extends SettingName> = z.output<(typeof settingSchemas)[Name]>;

/** The first values, from the shop's configuration. */
export const defaults: { [Name in SettingName]: Setting<Name> } = {
  contact: { email: shop.contact.email, phone: shop.contact.phone ?? "" },
  "owner-emails": {
    recipient: "",
    paid: true,
    review: true,
    lowStock: true,
    gateway: true,
    lowStockAt: 3,
  },
  "shipping-prices": {},
  tax:
    shop.tax.display === "none"
      ? { display: "none", name: "", rates: {}, special: [] }
      : { name: "", special: [], ...shop.tax },
};
