import { ActionForm } from "#components/merchant/ui/action-form.tsx";
import { ConfirmPassword, FormField, FormSelect } from "#components/merchant/ui/fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { roundDownDecimal } from "#lib/fraction.ts";
import { formatMoney, formatToken } from "#lib/money.ts";
import { sendRefund } from "#lib/refunds/merchant-actions.ts";
import type { RefundLine } from "#lib/refunds/queries.ts";
import { merchantRefundMessages } from "#messages/merchant/refunds.ts";

const { order: t } = merchantRefundMessages;

const UNIT_DECIMALS = 18;

/** What is due back in one token, and the form that sends it once the shopper confirmed where to. */
export function RefundApproval({
  orderId,
  line,
  address,
  canGive,
  quote,
}: RefundLine & { orderId: string }) {
  const { attemptId, crypto, received, spent, due, dueMinor } = line;
  const suggested = roundDownDecimal(due, quote?.decimals ?? UNIT_DECIMALS);
  return (
    <div className="grid gap-4">
      <dl className="figures grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1">
        <dt className="text-muted">{t.received}</dt>
        <dd className="text-right">{formatToken(received, crypto)}</dd>
        <dt className="text-muted">{t.spent}</dt>
        <dd className="text-right">{formatToken(spent, crypto)}</dd>
        <dt>{t.dueBack}</dt>
        <dd className="text-right font-medium">{formatToken(due, crypto)}</dd>
        <dd className="col-span-2 text-right text-label text-muted">
          {t.worth(formatMoney(dueMinor))}
        </dd>
      </dl>
      {address && quote ? (
        <ActionForm action={sendRefund} submit={t.approve} className="max-w-xl">
          <Where {...address} />
          <dl className="figures grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1 text-label">
            <dt className="text-muted">{t.balance}</dt>
            <dd className="text-right">
              {quote.balance ? formatToken(quote.balance, crypto) : t.unknown}
            </dd>
            <dt className="text-muted">{t.fee}</dt>
            <dd className="text-right">
              {quote.fee ? formatToken(quote.fee.amount, quote.fee.crypto) : t.unknown}
            </dd>
          </dl>
          <input type="hidden" name="orderId" value={orderId} />
          <input type="hidden" name="attemptId" value={attemptId} />
          <input type="hidden" name="crypto" value={crypto} />
          <input type="hidden" name="chain" value={address.chain} />
          <input type="hidden" name="addressId" value={address.id} />
          <FormField
            name="amount"
            label={`${t.amount} (${crypto})`}
            hint={t.amountHint(formatToken(suggested, crypto))}
            defaultValue={suggested}
            inputMode="decimal"
            autoComplete="off"
          />
          <FormSelect name="feePayer" label={t.whoPays} defaultValue="merchant">
            <option value="merchant">{t.merchantPays}</option>
            <option value="shopper">{t.shopperPays}</option>
          </FormSelect>
          <ConfirmPassword />
          <p className="text-label text-muted">{t.irrevocable}</p>
        </ActionForm>
      ) : (
        <>
          {address ? <Where {...address} /> : null}
          <Notice tone="calm">{whyNot(address?.state, canGive)}</Notice>
        </>
      )}
    </div>
  );
}

function whyNot(state: NonNullable<RefundLine["address"]>["state"] | undefined, canGive: boolean) {
  if (state === "unconfirmed") return t.unconfirmed;
  if (state === "expired") return t.expired;
  return canGive ? t.noAddress : t.unsupported;
}

function Where({ chain, address, memo }: NonNullable<RefundLine["address"]>) {
  return (
    <p>
      {t.to} {chain}: <span className="break-all font-mono text-label">{address}</span>
      {memo ? <span className="font-mono text-label"> ({memo})</span> : null}
    </p>
  );
}
