"use client";

import {
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { useFormStatus } from "react-dom";
import { AddressFields } from "#components/checkout/address-fields.tsx";
import { DiscountField } from "#components/checkout/discount-field.tsx";
import { ShippingMethods } from "#components/checkout/shipping-methods.tsx";
import { TotalRows } from "#components/order/total-rows.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field, SelectField, TextareaField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { readOffer, submitCheckout } from "#lib/checkout/actions.ts";
import type { CheckoutOffer, CheckoutState } from "#lib/checkout/form-state.ts";
import { checkoutMessages as t } from "#messages/checkout/checkout.ts";

const RememberDetails = lazy<ComponentType<{ country: string }>>(() =>
  import("#components/checkout/remember-details.tsx").then(
    ({ RememberDetails }) => ({ default: RememberDetails }),
    // What could not be loaded is only a convenience.
    () => ({ default: () => null }),
  ),
);

type Country = { code: string; name: string };

/** The checkout form beside its order summary; posts as a plain form where there is no JavaScript. */
export function CheckoutForm({
  initial,
  countries,
  next,
  children,
}: {
  initial: CheckoutState;
  countries: Country[];
  /** What happens after ordering. */
  next: string;
  children: ReactNode;
}) {
  const [state, action] = useActionState(submitCheckout, initial);
  const form = useRef<HTMLFormElement>(null);
  const [asking, startAsking] = useTransition();
  const [asked, setAsked] = useState<{ offer: CheckoutOffer; submissionId: number }>();
  // Newer than the form's last answer, which may have come from another country or cart.
  const { offer } = asked?.submissionId === state.submissionId ? asked : state;
  useEffect(() => {
    if (state.submissionId === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid], [role=alert]");
    wrong?.focus();
  }, [state.submissionId]);
  const { values, errors } = state;
  const ask = () =>
    startAsking(async () => {
      const chosen = new FormData(form.current ?? undefined);
      const read = (name: string) => String(chosen.get(name) ?? "");
      const choices = {
        country: read("country"),
        shipping: read("shipping"),
        email: read("email"),
      };
      setAsked({ offer: await readOffer(choices), submissionId: state.submissionId });
    });
  const [isOffline, setOffline] = useState(false);
  const [hydrated, setHydrated] = useState(false);
  // A country chosen before hydration fired no change event.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once, at hydration
  useEffect(() => {
    setHydrated(true);
    const chosen = form.current?.querySelector("select")?.value;
    if (chosen && chosen !== values.country) ask();
  }, []);
  const ships = offer.methods.length > 0;
  return (
    <form
      ref={form}
      action={action}
      noValidate
      // A request that can't be made would lead to the error page, and everything typed would be lost.
      onSubmit={(event) => {
        setOffline(!navigator.onLine);
        if (!navigator.onLine) event.preventDefault();
      }}
      className="lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-10 [&_:is(input,select,textarea)]:scroll-mb-32"
    >
      {/* Enter in a field means the first submit button, which must be the one that orders. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        {t.continueToPayment}
      </button>
      <input type="hidden" name="quote" value={offer.quote} />
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
          <Field
            id="name"
            name="name"
            label={t.fields.name}
            autoComplete="name"
            defaultValue={values.name}
            error={errors.name}
          />
        </fieldset>
        <fieldset className="grid gap-4">
          <legend className="mb-3 font-serif text-2xl">
            {ships ? t.shippingAddress : t.details}
          </legend>
          {ships ? null : <p className="text-muted">{t.digitalOnly}</p>}
          {offer.asksCountry ? (
            <SelectField
              key={values.country}
              id="country"
              name="country"
              label={t.fields.country}
              autoComplete="country"
              defaultValue={values.country}
              error={errors.country}
              onChange={ask}
            >
              {countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </SelectField>
          ) : null}
          <noscript>
            <UpdateButton>{t.updateForCountry}</UpdateButton>
          </noscript>
          <AddressFields fields={offer.addressFields} values={values} errors={errors} />
          <TextareaField
            id="note"
            name="note"
            label={t.optional(t.fields.note)}
            rows={2}
            defaultValue={values.note}
            error={errors.note}
          />
          {hydrated ? (
            <Suspense>
              <RememberDetails country={offer.country} />
            </Suspense>
          ) : null}
        </fieldset>
        {ships ? (
          <ShippingMethods
            methods={offer.methods}
            chosen={offer.shipping}
            country={offer.country}
            onChoose={ask}
          />
        ) : null}
      </div>
      <aside className="contents self-start border border-line bg-wall lg:sticky lg:top-8 lg:block lg:p-6">
        <div className="mt-10 border border-line bg-wall p-5 lg:mt-0 lg:border-0 lg:p-0">
          <h2 className="mb-4 text-2xl">{t.yourOrder}</h2>
          {children}
          {offer.acceptsCodes ? (
            <DiscountField code={offer.discountCode} problem={offer.discountProblem} />
          ) : null}
          <div aria-live="polite" className="mt-4 border-t border-line pt-4">
            <TotalRows rows={offer.totals} />
          </div>
          <noscript>
            <UpdateButton>{t.updateTotal}</UpdateButton>
          </noscript>
          <p className="mt-3 text-label text-muted">{next}</p>
        </div>
        <div className="sticky bottom-0 -mx-edge mt-4 border-t border-line bg-paper px-edge py-3 lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:p-0">
          {isOffline ? (
            <p role="alert" className="mb-2 text-label text-bad">
              {t.offline}
            </p>
          ) : null}
          <PayButton label={offer.pay} waiting={asking} />
        </div>
      </aside>
    </form>
  );
}

function UpdateButton({ children }: { children: ReactNode }) {
  return (
    <button
      type="submit"
      name="intent"
      value="quote"
      className="min-h-8 link text-label text-muted"
    >
      {children}
    </button>
  );
}

function PayButton({ label, waiting }: { label: string; waiting: boolean }) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" disabled={pending || waiting} className="w-full">
      {pending ? t.opening : label}
    </Button>
  );
}
