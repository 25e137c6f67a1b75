"use client";

import { type ReactNode, useActionState, useEffect, useRef, useState, useTransition } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "#components/ui/button.tsx";
import { Field, SelectField, TextareaField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { quoteFor, submitCheckout } from "#lib/checkout/actions.ts";
import type { CheckoutState } from "#lib/checkout/form-state.ts";
import type { Totals } from "#lib/checkout/totals.ts";
import { formatMoney } from "#lib/money.ts";
import { checkoutMessages } from "#messages/checkout.ts";
import shop from "#shop/shop.ts";

const t = checkoutMessages;

type Country = { code: string; name: string };

/** The checkout form beside its order summary; posts as a plain form where there is no JavaScript. */
export function CheckoutForm({
  initial,
  countries,
  children,
}: {
  initial: CheckoutState;
  countries: Country[];
  children: ReactNode;
}) {
  const [state, action] = useActionState(submitCheckout, initial);
  const form = useRef<HTMLFormElement>(null);
  const [asking, startAsking] = useTransition();
  const [asked, setAsked] = useState<
    Pick<CheckoutState, "totals" | "quote"> & { submissionId: number }
  >();
  // Newer than the form's last answer, which may have come from another country or cart.
  const { totals, quote } = asked?.submissionId === state.submissionId ? asked : state;
  useEffect(() => {
    if (state.submissionId === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid], [role=alert]");
    wrong?.focus();
  }, [state.submissionId]);
  const { values, errors } = state;
  const ask = (country: string) =>
    startAsking(async () =>
      setAsked({ ...(await quoteFor(country)), submissionId: state.submissionId }),
    );
  // A country chosen before hydration fired no change event.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once, at hydration
  useEffect(() => {
    const chosen = form.current?.querySelector("select")?.value;
    if (chosen && chosen !== values.country) ask(chosen);
  }, []);
  return (
    <form
      ref={form}
      action={action}
      noValidate
      className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]"
    >
      {/* Enter in a field means the first submit button, which must be the one that orders. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        {t.continueToPayment}
      </button>
      <input type="hidden" name="quote" value={quote} />
      <div className="grid content-start gap-8">
        {state.message ? (
          <Notice tone="bad" role="alert" tabIndex={-1}>
            {state.message}
          </Notice>
        ) : null}
        <fieldset className="grid gap-4">
          <legend className="mb-3 font-serif text-2xl">{t.contact}</legend>
          <Field
            id="email"
            name="email"
            type="email"
            label={t.fields.email}
            autoComplete="email"
            inputMode="email"
            hint={t.fields.emailHint}
            defaultValue={values.email}
            error={errors.email}
          />
        </fieldset>
        <fieldset className="grid gap-4">
          <legend className="mb-3 font-serif text-2xl">{t.shippingAddress}</legend>
          <Field
            id="name"
            name="name"
            label={t.fields.name}
            autoComplete="name"
            defaultValue={values.name}
            error={errors.name}
          />
          <Field
            id="line1"
            name="line1"
            label={t.fields.line1}
            autoComplete="address-line1"
            defaultValue={values.line1}
            error={errors.line1}
          />
          <Field
            id="line2"
            name="line2"
            label={t.fields.line2}
            autoComplete="address-line2"
            defaultValue={values.line2}
            error={errors.line2}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              id="postcode"
              name="postcode"
              label={t.fields.postcode}
              autoComplete="postal-code"
              defaultValue={values.postcode}
              error={errors.postcode}
            />
            <Field
              id="city"
              name="city"
              label={t.fields.city}
              autoComplete="address-level2"
              defaultValue={values.city}
              error={errors.city}
            />
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              id="region"
              name="region"
              label={t.fields.region}
              autoComplete="address-level1"
              defaultValue={values.region}
              error={errors.region}
            />
            <SelectField
              key={values.country}
              id="country"
              name="country"
              label={t.fields.country}
              autoComplete="country"
              defaultValue={values.country}
              error={errors.country}
              onChange={({ target }) => ask(target.value)}
            >
              {countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </SelectField>
          </div>
          <TextareaField
            id="note"
            name="note"
            label={t.fields.note}
            rows={3}
            defaultValue={values.note}
            error={errors.note}
          />
        </fieldset>
      </div>
      <aside className="self-start border border-line bg-wall p-6 lg:sticky lg:top-8">
        <h2 className="mb-4 text-2xl">{t.yourOrder}</h2>
        {children}
        <TotalRows totals={totals} />
        <noscript>
          <button
            type="submit"
            name="intent"
            value="quote"
            className="mt-2 min-h-8 link text-label text-muted"
          >
            {t.updateShipping}
          </button>
        </noscript>
        <PayButton totalMinor={totals.totalMinor} waiting={asking} />
        <p className="mt-3 text-label text-muted">{t.next(shop.paymentWindowMinutes)}</p>
      </aside>
    </form>
  );
}

function TotalRows({ totals }: { totals: Totals }) {
  return (
    <dl
      aria-live="polite"
      className="figures mt-4 grid grid-cols-[1fr_auto] gap-y-1.5 border-t border-line pt-4"
    >
      <dt>{t.subtotal}</dt>
      <dd className="text-right">{formatMoney(totals.subtotalMinor)}</dd>
      <dt>{t.shipping}</dt>
      <dd className="text-right">{formatMoney(totals.shippingMinor)}</dd>
      <dt className="mt-2 border-t border-line pt-2 text-lead">{t.total}</dt>
      <dd className="mt-2 border-t border-line pt-2 text-right text-lead">
        {formatMoney(totals.totalMinor)}
      </dd>
    </dl>
  );
}

function PayButton({ totalMinor, waiting }: { totalMinor: number; waiting: boolean }) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" disabled={pending || waiting} className="mt-4 w-full">
      {pending ? t.opening : t.pay(formatMoney(totalMinor))}
    </Button>
  );
}
