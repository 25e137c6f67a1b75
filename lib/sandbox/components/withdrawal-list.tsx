/** @jsxImportSource hono/jsx */
import { Form } from "#lib/sandbox/components/form.tsx";
import { Badge, type Tone } from "#lib/sandbox/components/status.tsx";
import type { Page } from "#lib/sandbox/pages/page.ts";
import type { SandboxWithdrawal, WithdrawalStatus } from "#lib/sandbox/types.ts";

const tones: Record<WithdrawalStatus, Tone> = {
  WaitingApproval: "warn",
  Pending: "info",
  Processing: "info",
  Successful: "good",
  Failed: "bad",
  Rejected: "bad",
};

/** Withdrawals, newest first; an open one can be ended before its chain does. */
export function WithdrawalList({
  page,
  withdrawals,
}: {
  page: Page;
  withdrawals: SandboxWithdrawal[];
}) {
  if (withdrawals.length === 0)
    return (
      <p class="muted">
        None yet: <code>POST /withdraw</code> starts one, or in v2{" "}
        <code>/applyAppWithdrawToNetwork</code>.
      </p>
    );
  return (
    <ul class="list">
      {withdrawals.map((one) => (
        <li class="stack" data-key={one.merchantOrderId}>
          <p class="row between">
            <span class="number">
              −{one.value} {one.crypto} <span class="muted small">{one.network}</span>
            </span>
            <Badge tone={tones[one.status]}>{one.status}</Badge>
          </p>
          <p class="number muted small break">
            {one.netReceivable} to {one.address} · fee {one.networkFee} · {one.merchantOrderId}
          </p>
          <EndButtons page={page} withdrawal={one} />
        </li>
      ))}
    </ul>
  );
}

function EndButtons({ page, withdrawal }: { page: Page; withdrawal: SandboxWithdrawal }) {
  if (withdrawal.status === "WaitingApproval")
    return <ApprovalButtons page={page} id={withdrawal.merchantOrderId} />;
  if (withdrawal.status !== "Pending" && withdrawal.status !== "Processing") return null;
  return (
    <Form page={page} action="completeWithdrawal" id={withdrawal.merchantOrderId} class="row">
      <button type="submit" name="status" value="Successful" class="button compact">
        Succeed now
      </button>
      <button type="submit" name="status" value="Failed" class="button compact">
        Fail
      </button>
    </Form>
  );
}

const ApprovalButtons = ({ page, id }: { page: Page; id: string }) => (
  <div class="row">
    <Form page={page} action="approveWithdrawal" id={id}>
      <button type="submit" class="button compact">
        Approve
      </button>
    </Form>
    <Form page={page} action="completeWithdrawal" id={id}>
      <button type="submit" name="status" value="Rejected" class="button compact">
        Reject
      </button>
    </Form>
  </div>
);
