import { PayButtons } from "#components/sandbox/pay-buttons.tsx";
import { PaymentList } from "#components/sandbox/payment-list.tsx";
import { CopyText } from "#components/ui/copy-text.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { QrCode } from "#components/ui/qr-code.tsx";
import type { SandboxClock, SandboxLock, SandboxOrder } from "#lib/sandbox/types.ts";

/** Amount, rate, address, QR and time left, and the box in which every kind of payment can be tried. */
export function PayWindow({
  order,
  lock,
  clock,
}: {
  order: SandboxOrder;
  lock: SandboxLock;
  clock: SandboxClock;
}) {
  const left = order.expiresAtMs - clock.nowMs;
  return (
    <div className="grid gap-8">
      <div className="grid gap-8 sm:grid-cols-[13rem_1fr]">
        <div className="max-w-52">
          <QrCode text={lock.address} label={`QR code of the ${lock.network} address`} />
        </div>
        <dl className="grid content-start gap-4">
          <div>
            <dt className="mb-1 text-label text-muted">
              Still due, in {lock.crypto} on {lock.network}
            </dt>
            <dd>
              <CopyText text={lock.due} label="the amount" />
            </dd>
          </div>
          <div>
            <dt className="mb-1 text-label text-muted">Address</dt>
            <dd>
              <CopyText text={lock.address} label="the address" />
            </dd>
          </div>
          {lock.memo ? (
            <div>
              <dt className="mb-1 text-label text-muted">Memo</dt>
              <dd>
                <CopyText text={lock.memo} label="the memo" />
              </dd>
            </div>
          ) : null}
          <div className="figures text-[0.9375rem]">
            <dt className="inline text-muted">Rate, locked: </dt>
            <dd className="inline">
              1 {lock.crypto} = {lock.rate} USD
            </dd>
          </div>
          <div className="figures text-[0.9375rem]">
            <dt className="inline text-muted">Time left: </dt>
            <dd className="inline">
              {left > 0 ? (
                <Countdown remainingMs={left} rate={clock.rate} />
              ) : (
                "none, money is late now"
              )}
            </dd>
          </div>
        </dl>
      </div>
      <PayButtons id={order.merchantOrderId} tokenId={lock.tokenId} due={lock.due} />
      <PaymentList payments={order.payments} />
    </div>
  );
}
