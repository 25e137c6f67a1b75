import type { z } from "zod";
import { parseDecimalPrice } from "#lib/money.ts";
import type { Setting } from "#lib/settings/settings.ts";
import { methodKey, pricesOf } from "#lib/settings/shipping/shipping-rates.ts";
import { merchantSettingsMessages } from "#messages/merchant/settings/settings.ts";
import shop from "#shop/shop.ts";

const { shipping: t } = merchantSettingsMessages;

/** The name of a field of the form for shipping prices. */
export const priceField = (key: string, step: number): string => `price:${key}:${step}`;
export const freeField = (key: string): string => `free:${key}`;

/** The prices in a form, for every method of the configuration; what can't be read is an issue of its field. */
export function readShippingForm(
  form: Record<string, unknown>,
  context: z.RefinementCtx,
): Setting<"shipping-prices"> {
  const read = (name: string): number => {
    const text = String(form[name] ?? "")
      .trim()
      .replace(",", ".");
    const minor = parseDecimalPrice(text);
    if (minor === null) context.addIssue({ code: "custom", path: [name], message: t.notAPrice });
    return minor ?? 0;
  };
  const methods = shop.shipping.zones.flatMap((zone) =>
    zone.methods.map((method) => ({ key: methodKey(zone, method), rate: method.rate })),
  );
  return Object.fromEntries(
    methods.map(({ key, rate }) => [
      key,
      {
        prices: pricesOf(rate).map((_, step) => read(priceField(key, step))),
        freeFromMinor:
          String(form[freeField(key)] ?? "").trim() === "" ? null : read(freeField(key)),
      },
    ]),
  );
}
