/** @jsxImportSource hono/jsx */
import { Form } from "#lib/sandbox/components/form.tsx";
import { Badge, stageTone } from "#lib/sandbox/components/status.tsx";
import type { Page } from "#lib/sandbox/pages/page.ts";
import type { SandboxPayment } from "#lib/sandbox/types.ts";

/** An order's transactions with their confirmations; unconfirmed ones can be moved on by hand. */
export function PaymentList({ page, payments }: { page: Page; payments: SandboxPayment[] }) {
  if (payments.length === 0) return null;
  return (
    <ul class="list">
      {payments.map((payment) => (
        <li class="stack" data-key={payment.recordId}>
          <p class="row between">
            <span class="number break">
              {payment.amount} {payment.crypto} <span class="muted small">{payment.network}</span>
            </span>
            <Badge tone={stageTone(payment.stage)}>
              {payment.stage}, {payment.confirmations} of {payment.confirmationsNeeded} blocks
            </Badge>
          </p>
          <p class="mono muted break">{payment.txid}</p>
          <NextStage page={page} payment={payment} />
        </li>
      ))}
    </ul>
  );
}

function NextStage({ page, payment }: { page: Page; payment: SandboxPayment }) {
  if (payment.stage !== "pending" && payment.stage !== "processing") return null;
  return (
    <Form page={page} action="advance" id={payment.recordId} class="row">
      {payment.stage === "pending" ? (
        <button type="submit" name="stage" value="processing" class="button compact">
          Into a block
        </button>
      ) : null}
      <button type="submit" name="stage" value="success" class="button compact">
        Confirm
      </button>
      <button type="submit" name="stage" value="failed" class="button compact">
        Fail
      </button>
    </Form>
  );
}
