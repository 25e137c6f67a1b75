import { RefundForm } from "#components/order/refunds/refund-form.tsx";
import { Badge, Notice } from "#components/ui/notice.tsx";
import { formatToken } from "#lib/money.ts";
import { networkName } from "#lib/payments/wallet/networks.ts";
import type { RefundAddressView, RefundView } from "#lib/refunds/view/refund-view.ts";
import { refundMessages } from "#messages/order/refunds.ts";

const t = refundMessages;

type Props = { token: string; email: string; refund: RefundView };

/** What an order's shopper gets back, where it goes, and what became of it. */
export function RefundSection({ token, email, refund }: Props) {
  const { due, takesAddress, options, addresses, payouts } = refund;
  const amounts = due.map((line) => formatToken(line.due, line.crypto)).join(", ");
  const chosen = addresses.filter(({ crypto }) =>
    takesAddress.some((line) => line.crypto === crypto),
  );
  const lead = due.length > 0 ? t.due(amounts) : takesAddress.length > 0 ? t.asked : null;
  const form = (
    <RefundForm
      token={token}
      hasMemo={options.some(({ needsMemo }) => needsMemo)}
      texts={t.form}
      options={options.map(({ crypto, chain, network }) => ({
        value: `${crypto} ${chain}`,
        label: t.option(crypto, network),
      }))}
    />
  );
  return (
    <section id="refund" aria-labelledby="refund-title" className="grid gap-4">
      <h2 id="refund-title" className="text-2xl">
        {t.title}
      </h2>
      {lead ? (
        <p>
          {lead} {chosen.length === 0 && options.length > 0 ? t.giveAddress : null}
        </p>
      ) : null}
      {takesAddress.length > 0 && options.length === 0 ? (
        <Notice tone="calm">{t.errors.unsupported}</Notice>
      ) : null}
      {chosen.map((address) => (
        <Address key={address.id} address={address} email={email} />
      ))}
      {options.length === 0 ? null : chosen.length === 0 ? (
        form
      ) : (
        <details>
          <summary className="link min-h-11 cursor-pointer content-center">{t.form.change}</summary>
          <p className="py-3 text-label text-muted">{t.form.changeWarning}</p>
          {form}
        </details>
      )}
      <Payouts payouts={payouts} />
    </section>
  );
}

const tones = { unconfirmed: "warn", expired: "bad", confirmed: "good" } as const;

function Address({ address: one, email }: { address: RefundAddressView; email: string }) {
  const { crypto, chain, address, memo, state } = one;
  const next = {
    unconfirmed: t.address.unconfirmedNext(email),
    expired: t.address.expired,
    confirmed: t.address.confirmedNext,
  };
  return (
    <div className="grid gap-2 border-l-2 border-line-strong pl-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span>
          {t.address.label}, {t.address.onNetwork(crypto, networkName(chain))}
        </span>
        {state === "expired" ? null : <Badge tone={tones[state]}>{t.address[state]}</Badge>}
      </p>
      <p className="break-all font-mono text-label">{address}</p>
      {memo ? <p className="font-mono text-label">{t.address.tag(memo)}</p> : null}
      <p className="text-label text-muted">{next[state]}</p>
    </div>
  );
}

function Payouts({ payouts }: Pick<RefundView, "payouts">) {
  if (payouts.length === 0) return null;
  return (
    <ul className="border-t border-line">
      {payouts.map(
        ({ id, amount, crypto, chain, address, status, kind, merchantPaysFee, txid }) => (
          <li key={id} className="border-b border-line py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <span>
                <span className="figures">{formatToken(amount, crypto)}</span>
                {kind === "due" ? null : <span className="text-muted">, {t.kinds[kind]}</span>}
              </span>
              <span>{t.states[status]}</span>
            </p>
            <p className="mt-1 break-all text-label text-muted">
              {networkName(chain)}: <span className="font-mono text-xs">{txid || address}</span>
            </p>
            {status === "success" && !merchantPaysFee ? (
              <p className="text-label text-muted">{t.feeTaken}</p>
            ) : null}
          </li>
        ),
      )}
    </ul>
  );
}
