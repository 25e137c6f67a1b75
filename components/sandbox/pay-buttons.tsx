import { ActionForm } from "#components/sandbox/action-form.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { pay } from "#lib/sandbox/actions.ts";

/** The test box: every kind of payment, one button each. */
export function PayButtons({ id, tokenId, due }: { id: string; tokenId: string; due: string }) {
  const paid = due === "0";
  return (
    <section aria-labelledby="test-box" className="border border-accent bg-wall p-5">
      <h2 id="test-box" className="text-xl">
        Try a payment
      </h2>
      <p className="mb-4 text-label text-muted">
        In the real service you would send tokens from a wallet. Here a button does, in any way that
        happens to shops. To pay late, move the clock above first.
      </p>
      <ActionForm action={pay} className="grid gap-4">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="tokenId" value={tokenId} />
        <fieldset className="flex flex-wrap gap-x-6 gap-y-1 text-[0.9375rem]">
          <legend className="mb-1 text-label text-muted">Confirmation</legend>
          <label className="inline-flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name="pace"
              value="at-once"
              defaultChecked
              className="accent-accent"
            />{" "}
            at once
          </label>
          <label className="inline-flex min-h-8 items-center gap-2">
            <input type="radio" name="pace" value="blocks" className="accent-accent" /> block by
            block
          </label>
        </fieldset>
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="how" value="exact" disabled={paid} className={buttonClass()}>
            Pay exactly
          </button>
          <button type="submit" name="how" value="0.5" className={buttonClass("secondary")}>
            Pay half
          </button>
          <button type="submit" name="how" value="0.97" className={buttonClass("secondary")}>
            Forget the fee (97 %)
          </button>
          <button type="submit" name="how" value="1.25" className={buttonClass("secondary")}>
            Pay too much (125 %)
          </button>
        </div>
        <div className="flex flex-wrap items-end gap-3">
          <label className="grid gap-1 text-label">
            Another amount
            <input
              name="amount"
              inputMode="decimal"
              placeholder={paid ? "1.5" : due}
              className="min-h-11 w-56 border border-line-strong bg-paper px-3 font-mono"
            />
          </label>
          <button type="submit" name="how" value="custom" className={buttonClass("secondary")}>
            Pay that
          </button>
        </div>
      </ActionForm>
    </section>
  );
}
