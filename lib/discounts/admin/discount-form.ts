import { z } from "zod";
import { parseTypedPrice } from "#lib/money.ts";
import { merchantDiscountMessages } from "#messages/merchant/discounts.ts";

const { errors: t } = merchantDiscountMessages;

const typed = z.string().trim().max(100).default("");

/** Percent with at most two decimals in basis points, above 0 and below 100 %; null otherwise. */
function readPercentage(text: string): number | null {
  const match = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(text.replace(/\s*%$/, ""));
  if (!match) return null;
  const basisPoints = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return basisPoints > 0 ? basisPoints : null;
}

const limit = typed.transform((text, context): number | null => {
  if (text === "") return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  context.addIssue({ code: "custom", message: t.limit });
  return z.NEVER;
});

/** A moment as a datetime-local field has it, in the server's time zone; ms UTC, null when empty. */
const moment = typed.transform((text, context): number | null => {
  if (text === "") return null;
  const at = new Date(text).getTime();
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) && Number.isSafeInteger(at)) return at;
  context.addIssue({ code: "custom", message: t.time });
  return z.NEVER;
});

/** The fields of a discount's form. `discount` is the code; `value` is in percent or the shop's currency. */
export const discountForm = z
  .object({
    discount: typed
      .transform((code) => code.toUpperCase())
      .pipe(z.string().regex(/^[A-Z0-9_-]{3,40}$/, t.code)),
    kind: z.enum(["percentage", "amount"]),
    value: typed,
    minimum: typed,
    collections: z.array(z.string().max(200)).max(500).default([]),
    startsAt: moment,
    endsAt: moment,
    maxUses: limit,
    maxUsesPerEmail: limit,
  })
  .transform(({ discount, value, minimum, startsAt, ...form }, context) => {
    const fail = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
    };
    const amount = form.kind === "percentage" ? readPercentage(value) : parseTypedPrice(value);
    if (!amount) fail("value", t[form.kind]);
    const minSubtotalMinor = minimum === "" ? 0 : parseTypedPrice(minimum);
    if (minSubtotalMinor === null) fail("minimum", t.price);
    // The gateway takes no order of nothing.
    else if (form.kind === "amount" && minSubtotalMinor <= (amount ?? 0))
      fail("minimum", t.minimumAboveAmount);
    if (startsAt === null) fail("startsAt", t.time);
    else if (form.endsAt !== null && form.endsAt <= startsAt) fail("endsAt", t.endBeforeStart);
    return {
      ...form,
      code: discount,
      value: amount ?? 0,
      minSubtotalMinor: minSubtotalMinor ?? 0,
      startsAt: startsAt ?? 0,
    };
  });

export type DiscountInput = z.output<typeof discountForm>;
