/** @jsxImportSource hono/jsx */
import { Form } from "#lib/sandbox/components/form.tsx";
import { type Page, typedText } from "#lib/sandbox/pages/page.ts";
import type { SandboxLock, SandboxOrder } from "#lib/sandbox/types.ts";

const otherAmounts = [
  ["0.5", "Pay half"],
  ["0.97", "Forget the fee (97 %)"],
  ["1.25", "Pay too much (125 %)"],
] as const;

/** Every kind of payment, one button each. */
export function PayButtons({
  page,
  order,
  lock,
}: {
  page: Page;
  order: SandboxOrder;
  lock: SandboxLock;
}) {
  const isPaid = lock.due === "0";
  return (
    <section aria-labelledby="test-box" class="card test-box stack">
      <div>
        <h2 id="test-box">Try a payment</h2>
        <p class="small muted">
          In production the payer sends tokens from a wallet. To pay late, move the sandbox time
          first.
        </p>
      </div>
      <Form page={page} action="pay" id={order.merchantOrderId} class="stack">
        <input type="hidden" name="tokenId" value={lock.tokenId} />
        <fieldset class="row">
          <legend class="muted small">Confirmation</legend>
          <label class="check">
            <input type="radio" name="pace" value="at-once" checked /> at once
          </label>
          <label class="check">
            <input type="radio" name="pace" value="blocks" /> block by block
          </label>
        </fieldset>
        {order.generation === "v2" ? (
          <label class="check">
            <input type="checkbox" name="risky" /> flagged as risky: never credited
          </label>
        ) : null}
        <div class="row">
          <button type="submit" name="how" value="exact" disabled={isPaid} class="button primary">
            Pay exactly
          </button>
          {otherAmounts.map(([how, label]) => (
            <button type="submit" name="how" value={how} class="button">
              {label}
            </button>
          ))}
        </div>
        <div class="row end">
          <label class="field">
            Another amount
            <input
              name="amount"
              inputmode="decimal"
              value={typedText(page, "pay", "amount")}
              placeholder={isPaid ? "1.5" : lock.due}
              class="input mono"
            />
          </label>
          <button type="submit" name="how" value="custom" class="button">
            Pay this amount
          </button>
        </div>
      </Form>
    </section>
  );
}
