import type { Metadata } from "next";
import { ActionForm } from "#components/sandbox/action-form.tsx";
import { AutoRefresh } from "#components/sandbox/auto-refresh.tsx";
import { WithdrawalList } from "#components/sandbox/withdrawal-list.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Field, SelectField } from "#components/ui/field.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { accountView } from "#lib/sandbox/account/balances.ts";
import { listWithdrawals } from "#lib/sandbox/account/withdrawal.ts";
import { depositToUser, payInvoiceNow } from "#lib/sandbox/actions.ts";
import { requireSandbox } from "#lib/sandbox/require-sandbox.ts";
import { tokens } from "#lib/sandbox/tokens/tokens.ts";

export const metadata: Metadata = { title: "Account" };

const options = tokens.map(({ tokenId, crypto, network }) => (
  <option key={tokenId} value={tokenId}>
    {crypto} · {network}
  </option>
));

/** What the gateway's dashboard shows besides orders: balances, withdrawals, and money without an order. */
export default function AccountPage() {
  const sandbox = requireSandbox();
  const withdrawals = listWithdrawals(sandbox);
  return (
    <Container className="pb-section">
      <AutoRefresh everyMs={4000} />
      <PageHeading
        title="Account"
        lead="The merchant’s balances, pooled over networks; what was sent away; and money that comes without an order."
      />
      <div className="grid gap-12 lg:grid-cols-2">
        <section className="min-w-0">
          <h2 className="mb-3 text-2xl">Balances</h2>
          <ul className="border-t border-line">
            {accountView(sandbox).map(({ coinId, crypto, name, balance, worth }) => (
              <li
                key={coinId}
                className="figures flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2"
              >
                <span>
                  {crypto} <span className="text-label text-muted">{name}</span>
                </span>
                <span className="text-right">
                  {balance}{" "}
                  <span className="text-label text-muted">
                    ≈ ${Number(worth).toLocaleString("en", { maximumFractionDigits: 2 })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section className="min-w-0">
          <h2 className="mb-3 text-2xl">Withdrawals</h2>
          {withdrawals.length === 0 ? (
            <p className="text-muted">
              None yet: <code className="font-mono text-label">POST /withdraw</code> begins one.
            </p>
          ) : (
            <WithdrawalList withdrawals={withdrawals} />
          )}
          <h2 className="mb-3 mt-10 text-2xl">A user pays to a permanent address</h2>
          <ActionForm action={depositToUser} className="grid max-w-sm gap-3">
            <Field
              id="userId"
              name="userId"
              label="User"
              hint="Whom the shop asked an address for, by /payment/address/get."
              required
            />
            <SelectField id="depositToken" name="tokenId" label="Token">
              {options}
            </SelectField>
            <Field id="depositAmount" name="amount" label="Amount" inputMode="decimal" required />
            <button type="submit" className={buttonClass("secondary", "justify-self-start")}>
              Deposit
            </button>
          </ActionForm>
          <h2 className="mb-3 mt-10 text-2xl">An invoice is paid</h2>
          <ActionForm action={payInvoiceNow} className="grid max-w-sm gap-3">
            <Field id="email" name="email" type="email" label="E-mail of the payer" required />
            <Field
              id="invoicePrice"
              name="price"
              label="Price"
              hint="USD, such as 18.00"
              inputMode="decimal"
              required
            />
            <SelectField id="invoiceToken" name="tokenId" label="Token">
              {options}
            </SelectField>
            <button type="submit" className={buttonClass("secondary", "justify-self-start")}>
              Pay the invoice
            </button>
          </ActionForm>
          <p className="mt-4 text-label text-muted">
            Both are told to the account’s webhook address, which is{" "}
            <a href="/sandbox/settings" className="link">
              a switch
            </a>
            .
          </p>
        </section>
      </div>
    </Container>
  );
}
