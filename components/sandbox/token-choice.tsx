import { ActionForm } from "#components/sandbox/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { divideToPrecision } from "#lib/ccpayment/shared/decimal.ts";
import { chooseToken } from "#lib/sandbox/actions.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";

/** The tokens and networks a payer can choose, each with what the price is in it. */
export function TokenChoice({
  id,
  price,
  tokens,
}: {
  id: string;
  price: string;
  tokens: SandboxToken[];
}) {
  return (
    <ActionForm action={chooseToken} className="grid gap-5">
      <input type="hidden" name="id" value={id} />
      <fieldset className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        <legend className="sr-only">Token and network</legend>
        {tokens.map((token, index) => (
          <label
            key={token.tokenId}
            className="flex items-center gap-3 border border-line-strong px-4 py-3 hover:border-ink has-checked:border-ink has-checked:bg-wall"
          >
            <input
              type="radio"
              name="tokenId"
              value={token.tokenId}
              defaultChecked={index === 0}
              className="accent-accent"
            />
            <span className="min-w-0">
              <span className="block">
                {token.crypto} <span className="text-label text-muted">{token.network}</span>
              </span>
              <span className="figures block truncate text-label text-muted">
                ≈ {divideToPrecision(price, token.price)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" className="justify-self-start">
        Fix the rate and show the address
      </Button>
    </ActionForm>
  );
}
