import type { Metadata } from "next";
import { ExplainForm } from "#components/sandbox/explain-form.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { findDelivery } from "#lib/sandbox/deliveries/list.ts";
import { signDelivery } from "#lib/sandbox/deliveries/sign-delivery.ts";
import { explain } from "#lib/sandbox/explain/explain.ts";
import { requireSandbox } from "#lib/sandbox/require-sandbox.ts";

export const metadata: Metadata = { title: "Signature" };

/** With ?delivery= it starts from a notification, signed as it would be now. */
export default async function ExplainPage({
  searchParams,
}: {
  searchParams: Promise<{ delivery?: string | string[] }>;
}) {
  const sandbox = requireSandbox();
  const { delivery: id } = await searchParams;
  const delivery = typeof id === "string" ? findDelivery(sandbox, id) : undefined;
  const body = delivery?.body ?? "";
  const headers = signDelivery(sandbox, { generation: "v1", body }, {}, sandbox.clock.now());
  const values = {
    appId: headers.Appid,
    timestamp: headers.Timestamp,
    sign: delivery ? headers.Sign : "",
    body,
  };
  const explanation = delivery
    ? explain({ ...values, appSecret: sandbox.credentials.appSecret })
    : null;
  return (
    <Container className="pb-section">
      <PageHeading
        title="Signature"
        lead="A signature that does not verify is nearly always one of a dozen slips. This finds which."
      />
      <ExplainForm initial={{ values, explanation }} />
    </Container>
  );
}
