import { CopyText } from "#components/ui/copy-text.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { QrCode } from "#components/ui/qr-code.tsx";
import type { NativePay } from "#lib/orders/payment/native-payment.ts";

/** The address to pay to and the exact amount. */
export function NativePayment({ payment }: { payment: NativePay }) {
  const { crypto, network, address, memo, amount, expiresInMs } = payment;
  return (
    <div className="grid gap-8 sm:grid-cols-[14rem_1fr]">
      <div className="max-w-56">
        <QrCode text={address} label={`QR code of the ${network} address`} />
      </div>
      <dl className="grid content-start gap-4">
        <div>
          <dt className="mb-1 text-label text-muted">
            Send exactly, in {crypto} on {network}
          </dt>
          <dd>
            <CopyText text={amount} label="the amount" />
          </dd>
        </div>
        <div>
          <dt className="mb-1 text-label text-muted">To this address</dt>
          <dd>
            <CopyText text={address} label="the address" />
          </dd>
        </div>
        {memo ? (
          <div>
            <dt className="mb-1 text-label text-muted">Memo (tag), required</dt>
            <dd>
              <CopyText text={memo} label="the memo" />
              <Notice tone="warn" className="mt-2">
                Include the memo. Without it we can’t match your payment to this order.
              </Notice>
            </dd>
          </div>
        ) : null}
        <div>
          <dt className="text-label text-muted">Time left</dt>
          <dd className="text-lead">
            <Countdown remainingMs={expiresInMs} />
          </dd>
        </div>
      </dl>
    </div>
  );
}
