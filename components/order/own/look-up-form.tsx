import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { lookUpOrder } from "#lib/orders/own/actions.ts";
import { yourOrdersMessages } from "#messages/order/your-orders.ts";

const { lookUp: t } = yourOrdersMessages;

const notes = { sent: t.sent, invalid: t.invalid, tooMany: t.tooMany, busy: t.busy };

/** Asks for an order's number and e-mail address, to send its link there. `note`: what came of the last time. */
export function LookUpForm({ note }: { note: string | undefined }) {
  const said = note !== undefined && note in notes ? notes[note as keyof typeof notes] : null;
  return (
    <section id="find" aria-labelledby="find-heading" className="max-w-md">
      <h2 id="find-heading" className="mb-2 text-2xl">
        {t.heading}
      </h2>
      <p className="mb-5 text-muted">{t.lead}</p>
      {said ? (
        <Notice tone={note === "sent" ? "good" : "warn"} role="status" className="mb-5">
          {said}
        </Notice>
      ) : null}
      <form action={lookUpOrder} className="grid gap-5">
        <Field
          id="order-number"
          name="number"
          label={t.number}
          hint={t.numberHint}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          required
        />
        <Field
          id="order-email"
          name="email"
          type="email"
          label={t.email}
          maxLength={254}
          autoComplete="email"
          required
        />
        <Button type="submit" className="justify-self-start">
          {t.submit}
        </Button>
      </form>
    </section>
  );
}
