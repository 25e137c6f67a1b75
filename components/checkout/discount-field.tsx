import { buttonClass } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { discountMessages as t } from "#messages/checkout/discounts.ts";

/** A code to enter, folded away until there is one. An empty field removes it. */
export function DiscountField({ code, problem }: { code: string; problem: string | null }) {
  return (
    <details open={code !== ""} className="mt-4 border-t border-line pt-3">
      <summary className="min-h-8 cursor-pointer text-label">{t.label}</summary>
      <div className="mt-2 grid grid-cols-[1fr_auto] items-start gap-2">
        <Field
          key={code}
          id="code"
          name="code"
          label={t.enter}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={60}
          defaultValue={code}
          error={problem ?? undefined}
        />
        <button
          type="submit"
          name="intent"
          value="quote"
          className={buttonClass("secondary", "mt-6.5")}
        >
          {t.apply}
        </button>
      </div>
    </details>
  );
}
