import { Button } from "#components/ui/button.tsx";
import { Container } from "#components/ui/layout.tsx";
import { networkName } from "#lib/payments/wallet/networks.ts";
import { confirmAddress } from "#lib/refunds/actions.ts";
import { refundMessages } from "#messages/order/refunds.ts";

const { confirmPage: t, address: words } = refundMessages;

type Props = {
  token: string;
  secret: string;
  /** Of the order. */
  number: string;
  /** Null once the link no longer works. */
  address: { crypto: string; chain: string; address: string; memo: string } | null;
};

/** The page behind the mailed link: shows the address, and confirms it by a button. */
export function RefundConfirmation({ token, secret, number, address }: Props) {
  return (
    <Container className="grid max-w-2xl gap-6 pb-section pt-10 md:pt-14">
      <h1 className="text-title">{address ? t.title : t.invalidTitle}</h1>
      {address ? (
        <>
          <p>{t.lead(number)}</p>
          <div className="grid gap-2 border-l-2 border-line-strong pl-4">
            <p>{words.onNetwork(address.crypto, networkName(address.chain))}</p>
            <p className="break-all font-mono">{address.address}</p>
            {address.memo ? <p className="font-mono">{words.tag(address.memo)}</p> : null}
          </div>
          <p>{t.check}</p>
          <form action={confirmAddress}>
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="secret" value={secret} />
            <Button type="submit">{t.submit}</Button>
          </form>
          <p className="text-label text-muted">{t.stranger}</p>
        </>
      ) : (
        <p>{t.invalid}</p>
      )}
      <p>
        <a href={`/orders/${token}#refund`} className="link">
          {t.toOrder}
        </a>
      </p>
    </Container>
  );
}
