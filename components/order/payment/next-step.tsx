"use client";

import { useActionState } from "react";
import { useFormStatus } from "react-dom";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { payNow } from "#lib/orders/payment/actions.ts";
import type { OrderNextStep } from "#lib/orders/view/order-view.ts";
import { orderMessages } from "#messages/order.ts";

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
    <form action={action} className="grid gap-3">
      {state.message ? (
        <Notice tone="warn" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <input type="hidden" name="token" value={token} />
      <PayButton label={t[next.kind]} />
    </form>
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
