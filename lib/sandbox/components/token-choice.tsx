/** @jsxImportSource hono/jsx */
import { Form } from "#lib/sandbox/components/form.tsx";
import type { OrderRow } from "#lib/sandbox/orders/find-order.ts";
import { tokensFor } from "#lib/sandbox/orders/pricing.ts";
import type { Page } from "#lib/sandbox/pages/page.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";

const rough = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 6 });

/** Enough digits to choose by; the exact amount is shown with the address. */
const roughly = (amount: string) => rough.format(Number(amount));

/** The tokens and networks a payer can choose, each with the price in it. */
export function TokenChoice({
  page,
  order,
  tokens,
}: {
  page: Page;
  order: OrderRow;
  tokens: SandboxToken[];
}) {
  return (
    <Form page={page} action="chooseToken" id={order.merchantOrderId} class="stack">
      <fieldset class="tokens">
        <legend class="visually-hidden">Token and network</legend>
        {tokens.map((token, index) => (
          <label class="token">
            <input type="radio" name="tokenId" value={token.tokenId} checked={index === 0} />
            <img src={`/sandbox/tokens/${token.crypto.toLowerCase()}.svg`} alt="" loading="lazy" />
            <span>
              <span>
                {token.crypto} <span class="muted small">{token.network}</span>
              </span>
              <span class="muted small number">
                ≈ {roughly(tokensFor(order.price, order, token.price, token.precision))}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p>
        <button type="submit" class="button primary">
          Fix the rate and show the address
        </button>
      </p>
    </Form>
  );
}
