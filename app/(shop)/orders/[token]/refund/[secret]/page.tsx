import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RefundConfirmation } from "#components/order/refunds/refund-confirmation.tsx";
import { getAddressToConfirm } from "#lib/refunds/queries.ts";
import { refundMessages } from "#messages/order/refunds.ts";

type Props = { params: Promise<{ token: string; secret: string }> };

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: refundMessages.confirmPage.title,
  robots: { index: false },
  referrer: "same-origin",
};

// Opening it changes nothing: mail scanners open links, people press the button.
export default async function ConfirmRefundAddressPage({ params }: Props) {
  const { token, secret } = await params;
  const asked = await getAddressToConfirm(token, secret);
  if (!asked) notFound();
  return <RefundConfirmation token={token} secret={secret} {...asked} />;
}
