/** @jsxImportSource hono/jsx */
import { accountView } from "#lib/sandbox/account/balances.ts";
import { listWithdrawals } from "#lib/sandbox/account/read-withdrawals.ts";
import { Field, Form, SelectField } from "#lib/sandbox/components/form.tsx";
import { Layout, PageHead } from "#lib/sandbox/components/layout.tsx";
import { WithdrawalList } from "#lib/sandbox/components/withdrawal-list.tsx";
import { type Page, typedText } from "#lib/sandbox/pages/page.ts";
import { tokens } from "#lib/sandbox/tokens/tokens.ts";

const tokenOptions = tokens.map(
  ({ tokenId, crypto, network }) => [tokenId, `${crypto} · ${network}`] as const,
);

/** Balances, withdrawals, and money that comes without an order. */
export function AccountPage({ page }: { page: Page }) {
  return (
    <Layout page={page} title="Account" live>
      <PageHead
        title="Account"
        lead="The merchant’s balances, pooled over networks, withdrawals, and payments without an order."
      />
      <div class="columns">
        <section class="card stack">
          <h2>Balances</h2>
          <Balances page={page} />
        </section>
        <div class="stack">
          <section class="card stack">
            <h2>Withdrawals</h2>
            <WithdrawalList page={page} withdrawals={listWithdrawals(page.sandbox)} />
          </section>
          <section class="card stack">
            <h2>Direct deposit</h2>
            <DepositForm page={page} />
          </section>
          <section class="card stack">
            <h2>Invoice payment</h2>
            <InvoiceForm page={page} />
          </section>
          <p class="small muted">
            Direct deposits and invoices notify the account’s webhook URL: see{" "}
            <a href="/sandbox/settings">Settings</a>.
          </p>
        </div>
      </div>
    </Layout>
  );
}

const Balances = ({ page }: { page: Page }) => (
  <dl class="facts">
    {accountView(page.sandbox).map(({ crypto, name, balance, worth }) => (
      <>
        <dt>
          {crypto} <span class="small">{name}</span>
        </dt>
        <dd class="row between number">
          <span>{balance}</span>
          <span class="muted small">
            ≈ ${Number(worth).toLocaleString("en", { maximumFractionDigits: 2 })}
          </span>
        </dd>
      </>
    ))}
  </dl>
);

const DepositForm = ({ page }: { page: Page }) => (
  <Form page={page} action="depositToUser" class="form">
    <Field
      id="userId"
      label="User"
      hint="With a permanent address, assigned by /payment/address/get; in v2 a referenceId, or a userId."
      value={typedText(page, "depositToUser", "userId")}
      required
    />
    <SelectField
      id="depositToken"
      name="tokenId"
      label="Token"
      options={tokenOptions}
      value={typedText(page, "depositToUser", "tokenId")}
    />
    <Field
      id="depositAmount"
      name="amount"
      label="Amount"
      inputmode="decimal"
      value={typedText(page, "depositToUser", "amount")}
      required
    />
    <label class="check">
      <input type="checkbox" name="wallet" /> to the user’s own wallet (v2)
    </label>
    <button type="submit" class="button">
      Deposit
    </button>
  </Form>
);

const InvoiceForm = ({ page }: { page: Page }) => (
  <Form page={page} action="payInvoice" class="form">
    <Field
      id="email"
      type="email"
      label="E-mail of the payer"
      value={typedText(page, "payInvoice", "email")}
      required
    />
    <Field
      id="invoicePrice"
      name="price"
      label="Price"
      hint="USD, such as 18.00"
      inputmode="decimal"
      value={typedText(page, "payInvoice", "price")}
      required
    />
    <SelectField
      id="invoiceToken"
      name="tokenId"
      label="Token"
      options={tokenOptions}
      value={typedText(page, "payInvoice", "tokenId")}
    />
    <button type="submit" class="button">
      Pay the invoice
    </button>
  </Form>
);
