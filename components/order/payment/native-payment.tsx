import { CoinMark } from "#components/order/payment/coin-mark.tsx";
import { NetworkWarning, PaymentSteps } from "#components/order/payment/payment-advice.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { CopyText } from "#components/ui/copy-text.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { QrCode } from "#components/ui/qr-code.tsx";
import type { NativePay } from "#lib/orders/payment/native-payment.ts";
import { orderMessages } from "#messages/order/order.ts";

const { payPage: t } = orderMessages;

/** The address to pay to and the exact amount, to scan, to open in a wallet or to copy. */
export function NativePayment({ payment }: { payment: NativePay }) {
  const { crypto, network, address, memo, amount, expiresInMs, walletUri } = payment;
  return (
    <>
      <NetworkWarning payment={payment} />
      <div className="grid gap-8 sm:grid-cols-[14rem_1fr]">
        <div className="max-w-56">
          <QrCode text={walletUri ?? address} label={t.qrCode(network)} />
          <p className="mt-2 text-label text-muted">{walletUri ? t.scan : t.scanAddress}</p>
          {walletUri ? (
            <a
              href={walletUri}
              title={t.openInWalletHint}
              className={`mt-3 w-full ${buttonClass()}`}
            >
              {t.openInWallet}
            </a>
          ) : null}
        </div>
        <dl className="grid content-start gap-4">
          <div>
            <dt className="mb-2 flex items-center gap-3 text-lead">
              <CoinMark crypto={crypto} />
              {t.sendExactly(crypto, network)}
            </dt>
            <dd>
              <CopyText text={amount} label={t.theAmount} />
            </dd>
          </div>
          <div>
            <dt className="mb-1 text-label text-muted">{t.toAddress}</dt>
            <dd>
              <CopyText text={address} label={t.theAddress} />
            </dd>
          </div>
          {memo ? (
            <div>
              <dt className="mb-1 text-label text-muted">{t.memo}</dt>
              <dd>
                <CopyText text={memo} label={t.theMemo} />
                <Notice tone="warn" className="mt-2">
                  {t.memoWarning}
                </Notice>
              </dd>
            </div>
          ) : null}
          <div>
            <dt className="text-label text-muted">{t.timeLeft}</dt>
            <dd className="text-lead">
              <Countdown remainingMs={expiresInMs} />
            </dd>
          </div>
        </dl>
      </div>
      <PaymentSteps payment={payment} />
    </>
  );
}
