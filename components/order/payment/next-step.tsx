"use client";

import { useActionState } from "react";
import { useFormStatus } from "react-dom";
import { PaymentForm } from "#components/order/payment/payment-form.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { payNow } from "#lib/orders/payment/actions.ts";
import type { OrderNextStep } from "#lib/orders/view/order-view.ts";
import { orderMessages } from "#messages/order/order.ts";

const { nextStep: t } = orderMessages;

/** The payment action available now, if any. */
export function NextStep({ token, next }: { token: string; next: OrderNextStep }) {
  const [state, action] = useActionState(payNow, { message: null });
  if (next.kind === "continue")
    return (
      <a href={next.url} className={buttonClass()}>
        {t.goToPayment}
      </a>
    );
  if (next.kind === "wait" || next.kind === "none") return null;
  return (
    <PaymentForm token={token} action={action} message={state.message}>
      <PayButton label={t[next.kind]} />
    </PaymentForm>
  );
}

function PayButton({ label }: { label: string }) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" disabled={pending} className="justify-self-start">
      {pending ? t.opening : label}
    </Button>
  );
}
