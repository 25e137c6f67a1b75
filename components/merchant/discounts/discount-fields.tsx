import { FormCheckbox, FormField, FormSelect } from "#components/merchant/ui/forms/fields.tsx";
import type { Discount } from "#lib/discounts/find-discount.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import { merchantDiscountMessages as t } from "#messages/merchant/discounts.ts";
import shop from "#shop/shop.ts";

type Props = {
  /** Null for a new code, which starts at `now` (ms UTC). */
  discount: Discount | null;
  collections: { slug: string; title: string }[];
  now: number;
};

/** The settings of a code. */
export function DiscountFields({ discount, collections, now }: Props) {
  const limit = (value: number | null | undefined) => value ?? "";
  return (
    <>
      <FormField
        name="discount"
        label={t.code}
        hint={t.codeHint}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={discount?.code}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormSelect name="kind" label={t.kind} defaultValue={discount?.kind ?? "percentage"}>
          <option value="percentage">{t.kinds.percentage}</option>
          <option value="amount">{t.kinds.amount}</option>
        </FormSelect>
        <FormField
          name="value"
          label={t.value}
          hint={t.valueHint(shop.currency)}
          inputMode="decimal"
          defaultValue={discount ? valueText(discount) : ""}
          required
        />
      </div>
      <FormField
        name="minimum"
        label={t.minimum}
        hint={t.minimumHint}
        inputMode="decimal"
        defaultValue={
          discount?.minSubtotalMinor ? formatDecimalPrice(discount.minSubtotalMinor) : ""
        }
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField
          name="startsAt"
          type="datetime-local"
          label={t.startsAt}
          defaultValue={localTime(discount?.startsAt ?? now)}
          required
        />
        <FormField
          name="endsAt"
          type="datetime-local"
          label={t.endsAt}
          hint={t.endsAtHint}
          defaultValue={discount?.endsAt ? localTime(discount.endsAt) : ""}
        />
        <FormField
          name="maxUses"
          label={t.maxUses}
          hint={t.limitHint}
          inputMode="numeric"
          defaultValue={limit(discount?.maxUses)}
        />
        <FormField
          name="maxUsesPerEmail"
          label={t.maxUsesPerEmail}
          hint={t.perCustomerHint}
          inputMode="numeric"
          defaultValue={limit(discount?.maxUsesPerEmail)}
        />
      </div>
      <fieldset>
        <legend className="text-label font-medium">{t.collections}</legend>
        <p className="text-label text-muted">{t.collectionsHint}</p>
        <div className="mt-1 grid max-h-72 overflow-y-auto sm:grid-cols-2">
          {collections.map(({ slug, title }) => (
            <FormCheckbox
              key={slug}
              name="collections[]"
              value={slug}
              label={title}
              defaultChecked={discount?.collections.includes(slug)}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

const valueText = ({ kind, value }: Discount) =>
  kind === "percentage" ? String(value / 100) : formatDecimalPrice(value);

/** A moment as a datetime-local field takes it, in the server's time zone. */
function localTime(ms: number): string {
  const offsetMs = new Date(ms).getTimezoneOffset() * 60_000;
  return new Date(ms - offsetMs).toISOString().slice(0, 16);
}
