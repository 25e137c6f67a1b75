/** @jsxImportSource hono/jsx */
import { QrCode } from "#lib/sandbox/components/qr-code.tsx";
import { CopyText } from "#lib/sandbox/components/text.tsx";
import type { SandboxClock, SandboxLock, SandboxOrder } from "#lib/sandbox/types.ts";

/** QR code, amount, address, rate and time left. */
export function PayWindow({
  order,
  lock,
  clock,
}: {
  order: SandboxOrder;
  lock: SandboxLock;
  clock: SandboxClock;
}) {
  return (
    <section class="card pay-window">
      <div class="qr">
        <QrCode text={lock.address} label={`QR code of the ${lock.network} address`} />
      </div>
      <dl class="stack">
        <div class="stack">
          <dt class="muted small">
            Amount due, {lock.crypto} on {lock.network}
          </dt>
          <dd>
            <CopyText text={lock.due} label="the amount" />
          </dd>
        </div>
        <div class="stack">
          <dt class="muted small">Address</dt>
          <dd>
            <CopyText text={lock.address} label="the address" />
          </dd>
        </div>
        {lock.memo ? (
          <div class="stack">
            <dt class="muted small">Memo</dt>
            <dd>
              <CopyText text={lock.memo} label="the memo" />
            </dd>
          </div>
        ) : null}
        <div class="row small">
          <dt class="muted">Locked rate</dt>
          <dd class="number">
            1 {lock.crypto} = {lock.rate} USD
          </dd>
        </div>
        <div class="row small">
          <dt class="muted">Time left</dt>
          <dd class="number">
            <TimeLeft ms={order.expiresAtMs - clock.nowMs} rate={clock.rate} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function TimeLeft({ ms, rate }: { ms: number; rate: number }) {
  if (ms <= 0) return <>none: a payment is late now</>;
  const minutes = Math.ceil(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  return (
    <span data-remaining-ms={ms} data-rate={rate}>
      {hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`}
    </span>
  );
}
