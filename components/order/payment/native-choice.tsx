"use client";

import { useActionState } from "react";
import { CoinMark } from "#components/order/payment/coin-mark.tsx";
import { PaymentForm } from "#components/order/payment/payment-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { startNative } from "#lib/orders/payment/actions.ts";
import { orderMessages } from "#messages/order/order.ts";

const { payPage: t } = orderMessages;

type Choice = {
  tokenId: string;
  crypto: string;
  name: string;
  network: string;
  /** About how much it is, and how long it takes. */
  hint: string;
};

/** Token and network for paying inside the shop. */
export function NativeChoice({ token, choices }: { token: string; choices: Choice[] }) {
  const [state, action, pending] = useActionState(startNative, { message: null });
  return (
    <PaymentForm token={token} action={action} message={state.message}>
      <fieldset>
        <legend className="mb-3 text-label text-muted">{t.tokenAndNetwork}</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {choices.map(({ tokenId, crypto, name, network, hint }, index) => (
            <label
              key={tokenId}
              className="flex min-h-12 items-center gap-3 border border-line-strong px-4 py-2 hover:border-ink has-checked:border-ink has-checked:bg-wall"
            >
              <input
                type="radio"
                name="tokenId"
                value={tokenId}
                defaultChecked={index === 0}
                className="accent-accent"
              />
              <CoinMark crypto={crypto} />
              <span>
                {crypto}{" "}
                <span className="text-label text-muted">
                  {[...new Set([name, network])].filter((one) => one !== crypto).join(", ")}
                </span>
                <span className="figures block text-label text-muted">{hint}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" disabled={pending} className="justify-self-start">
        {pending ? t.gettingAddress : t.showAddress}
      </Button>
    </PaymentForm>
  );
}
