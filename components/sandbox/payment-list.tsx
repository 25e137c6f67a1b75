import { ActionForm } from "#components/sandbox/action-form.tsx";
import { Badge } from "#components/ui/notice.tsx";
import { advance } from "#lib/sandbox/actions.ts";
import type { SandboxPayment } from "#lib/sandbox/types.ts";

const small = "min-h-8 border border-line-strong px-2.5 text-label hover:border-ink";

/** An order's transactions with their blocks; those under way can be moved on by hand. */
export function PaymentList({ payments }: { payments: SandboxPayment[] }) {
  if (payments.length === 0) return null;
  return (
    <ul className="border-t border-line">
      {payments.map((payment) => (
        <li key={payment.recordId} className="grid gap-2 border-b border-line py-3">
          <p className="flex flex-wrap items-center justify-between gap-3">
            <span className="figures break-all">
              {payment.amount} {payment.crypto}{" "}
              <span className="text-label text-muted">{payment.network}</span>
            </span>
            <Badge
              tone={
                payment.stage === "success" ? "good" : payment.stage === "failed" ? "bad" : "info"
              }
            >
              {payment.stage}, {payment.confirmations} of {payment.confirmationsNeeded} blocks
            </Badge>
          </p>
          <p className="break-all font-mono text-xs text-muted">{payment.txid}</p>
          {payment.stage === "pending" || payment.stage === "processing" ? (
            <ActionForm action={advance} className="flex flex-wrap gap-2">
              <input type="hidden" name="recordId" value={payment.recordId} />
              {payment.stage === "pending" ? (
                <button type="submit" name="stage" value="processing" className={small}>
                  Into a block
                </button>
              ) : null}
              <button type="submit" name="stage" value="success" className={small}>
                Confirm
              </button>
              <button type="submit" name="stage" value="failed" className={small}>
                Fail
              </button>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
