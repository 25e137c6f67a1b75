import { Notice } from "#components/ui/notice.tsx";
import { formatToken } from "#lib/money.ts";
import type { NativePay } from "#lib/orders/payment/native-payment.ts";
import { orderMessages } from "#messages/order/order.ts";
import shop from "#shop/shop.ts";

const { payPage: t } = orderMessages;

const listed = new Intl.ListFormat(shop.locale, { type: "conjunction" });

/** Said where a payment is easily sent on the wrong network, which loses it. */
export function NetworkWarning({ payment }: { payment: NativePay }) {
  const { crypto, network, otherNetworks, addressIsShared } = payment;
  if (otherNetworks.length === 0 && !addressIsShared) return null;
  return (
    <Notice tone="warn" className="mb-8">
      <strong>{t.onlyOn(crypto, network)}</strong>{" "}
      {otherNetworks.length > 0 ? t.otherNetworks(crypto, listed.format(otherNetworks)) : null}{" "}
      {addressIsShared ? t.sharedAddress : null}
    </Notice>
  );
}

/** What happens after sending, how long it takes, and what is being looked for. */
export function PaymentSteps({ payment }: { payment: NativePay }) {
  const { crypto, network, address, amount, minutes } = payment;
  return (
    <>
      <section aria-labelledby="what-next" className="mt-10 border-t border-line pt-6">
        <h2 id="what-next" className="mb-3 text-xl">
          {t.whatNext}
        </h2>
        <ol className="grid list-decimal gap-1.5 pl-5 text-body">
          <li>{t.next.send}</li>
          <li>{t.next.seen}</li>
          <li>{t.next.counts(minutes)}</li>
        </ol>
      </section>
      <details className="mt-6 border border-line-strong px-4 py-2">
        <summary className="min-h-8 cursor-pointer content-center">{t.iHavePaid}</summary>
        <p role="status" className="mt-2 wrap-anywhere">
          {t.lookingFor(formatToken(amount, crypto), network, address)}
        </p>
        <p className="mt-2 mb-2 text-label text-muted">{t.notSeen}</p>
      </details>
    </>
  );
}
