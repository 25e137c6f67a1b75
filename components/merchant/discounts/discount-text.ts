import type { Discount } from "#lib/discounts/find-discount.ts";
import { formatMoney, formatPercent } from "#lib/money.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantDiscountMessages as t } from "#messages/merchant/discounts.ts";

/** What a code takes off, such as "10%" or "$5.00". */
export const formatDiscount = ({ kind, value }: Pick<Discount, "kind" | "value">): string =>
  kind === "percentage" ? formatPercent(value) : formatMoney(value);

export const formatPeriod = ({
  startsAt,
  endsAt,
}: Pick<Discount, "startsAt" | "endsAt">): string =>
  endsAt === null
    ? t.from(formatDateTime(startsAt))
    : t.fromTo(formatDateTime(startsAt), formatDateTime(endsAt));

export const formatUses = ({ used, maxUses }: Pick<Discount, "used" | "maxUses">): string =>
  maxUses === null ? String(used) : t.usesOf(used, maxUses);
