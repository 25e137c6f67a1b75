import { SendRefundForm } from "#components/merchant/refunds/send-refund-form.tsx";
import { Disclosure } from "#components/merchant/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { formatMoney, formatToken } from "#lib/money.ts";
import { networkName } from "#lib/payments/wallet/networks.ts";
import type { RefundLine as Line } from "#lib/refunds/queries.ts";
import { merchantRefundMessages } from "#messages/merchant/orders/refunds.ts";

const { order: t } = merchantRefundMessages;

/** An order's money in one token, and the forms that send it back once the shopper confirmed where to. */
export function RefundLine({ orderId, ...refund }: Line & { orderId: string }) {
  const { line, address, canGive } = refund;
  const { crypto, received, spent, due, dueMinor, free, freeMinor } = line;
  const isPayable = address?.state === "confirmed";
  const voluntary = (
    <SendRefundForm orderId={orderId} refund={refund} kinds={["return", "goodwill", "other"]} />
  );
  return (
    <div className="grid gap-4">
      <dl className="figures grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1">
        <Amount name={t.received} amount={formatToken(received, crypto)} />
        <Amount name={t.spent} amount={formatToken(spent, crypto)} />
        {dueMinor > 0 ? (
          <Amount name={t.dueBack} amount={formatToken(due, crypto)} minor={dueMinor} isMain />
        ) : (
          <Amount name={t.free} amount={formatToken(free, crypto)} minor={freeMinor} />
        )}
      </dl>
      {address ? (
        <p>
          {t.to} {networkName(address.chain)}:{" "}
          <span className="break-all font-mono text-label">{address.address}</span>
          {address.memo ? <span className="font-mono text-label"> ({address.memo})</span> : null}
        </p>
      ) : null}
      {isPayable ? null : <Notice tone="calm">{whyNot(address?.state, canGive)}</Notice>}
      {isPayable && dueMinor > 0 ? (
        <SendRefundForm orderId={orderId} refund={refund} kinds={["due"]} />
      ) : null}
      {isPayable && freeMinor > 0 && dueMinor > 0 ? (
        <Disclosure summary={t.anyway}>{voluntary}</Disclosure>
      ) : null}
      {isPayable && freeMinor > 0 && dueMinor === 0 ? voluntary : null}
    </div>
  );
}

type AmountProps = { name: string; amount: string; minor?: number; isMain?: boolean };

function Amount({ name, amount, minor, isMain }: AmountProps) {
  return (
    <>
      <dt className={isMain ? undefined : "text-muted"}>{name}</dt>
      <dd className={isMain ? "text-right font-medium" : "text-right"}>{amount}</dd>
      {minor === undefined ? null : (
        <dd className="col-span-2 text-right text-label text-muted">
          {t.worth(formatMoney(minor))}
        </dd>
      )}
    </>
  );
}

function whyNot(state: NonNullable<Line["address"]>["state"] | undefined, canGive: boolean) {
  if (state === "unconfirmed") return t.unconfirmed;
  if (state === "expired") return t.expired;
  return canGive ? t.noAddress : t.unsupported;
}
