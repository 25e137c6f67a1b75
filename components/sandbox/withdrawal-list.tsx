import { ActionForm } from "#components/sandbox/action-form.tsx";
import { Badge } from "#components/ui/notice.tsx";
import { endWithdrawalNow } from "#lib/sandbox/actions.ts";
import type { SandboxWithdrawal } from "#lib/sandbox/types.ts";

const small = "min-h-8 border border-line-strong px-2.5 text-label hover:border-ink";

/** Tokens sent away; an open withdrawal can be ended before its chain does it. */
export function WithdrawalList({ withdrawals }: { withdrawals: SandboxWithdrawal[] }) {
  return (
    <ul className="border-t border-line">
      {withdrawals.map((one) => (
        <li key={one.merchantOrderId} className="grid gap-1 border-b border-line py-3">
          <p className="flex flex-wrap items-center justify-between gap-3">
            <span className="figures">
              −{one.value} {one.crypto} <span className="text-label text-muted">{one.network}</span>
            </span>
            <Badge
              tone={one.status === "Successful" ? "good" : one.status === "Failed" ? "bad" : "info"}
            >
              {one.status}
            </Badge>
          </p>
          <p className="figures break-all text-label text-muted">
            {one.netReceivable} arrive at {one.address} · fee {one.networkFee} ·{" "}
            {one.merchantOrderId}
          </p>
          {one.status === "Pending" || one.status === "Processing" ? (
            <ActionForm action={endWithdrawalNow} className="flex gap-2">
              <input type="hidden" name="id" value={one.merchantOrderId} />
              <button type="submit" name="status" value="Successful" className={small}>
                Succeed now
              </button>
              <button type="submit" name="status" value="Failed" className={small}>
                Fail
              </button>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
