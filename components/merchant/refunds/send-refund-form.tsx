import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { ConfirmPassword, FormField, FormSelect } from "#components/merchant/ui/forms/fields.tsx";
import { roundDownDecimal } from "#lib/fraction.ts";
import { formatToken } from "#lib/money.ts";
import { amountFor } from "#lib/refunds/due-back.ts";
import type { PayoutRow } from "#lib/refunds/list/list-payouts.ts";
import { sendRefund } from "#lib/refunds/merchant-actions.ts";
import type { RefundLine } from "#lib/refunds/queries.ts";
import { merchantRefundMessages } from "#messages/merchant/orders/refunds.ts";

const { order: t, kinds: reasons } = merchantRefundMessages;

const UNIT_DECIMALS = 18;

type Kind = PayoutRow["kind"];

type Props = {
  orderId: string;
  refund: RefundLine;
  /** What it can be for: a choice where there are several. */
  kinds: [Kind, ...Kind[]];
};

/** Approves a refund in one token to the address that was confirmed. */
export function SendRefundForm({ orderId, refund: { line, address, quote }, kinds }: Props) {
  if (!address || !quote) return null;
  const { attemptId, crypto } = line;
  const most = roundDownDecimal(amountFor(line, kinds[0]).amount, quote.decimals ?? UNIT_DECIMALS);
  return (
    <ActionForm action={sendRefund} submit={t.approve} className="max-w-xl">
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
      {kinds.length === 1 ? (
        <input type="hidden" name="kind" value={kinds[0]} />
      ) : (
        <FormSelect name="kind" label={t.kind}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {reasons[kind]}
            </option>
          ))}
        </FormSelect>
      )}
      <FormField
        name="amount"
        label={`${t.amount} (${crypto})`}
        hint={t.amountHint(formatToken(most, crypto))}
        defaultValue={most}
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
  );
}
