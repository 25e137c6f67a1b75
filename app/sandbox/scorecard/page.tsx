import type { Metadata } from "next";
import { ScoreForm } from "#components/sandbox/score-form.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { requireSandbox } from "#lib/sandbox/require-sandbox.ts";

export const metadata: Metadata = { title: "Score card" };

export default function ScorecardPage() {
  const { publicUrl } = requireSandbox();
  const values = { url: `${publicUrl}/api/webhooks/ccpayment`, appId: "", merchantOrderId: "" };
  return (
    <Container className="pb-section">
      <PageHeading
        title="Score card"
        lead="Point it at any webhook receiver on this machine: it tries what has gone wrong in real shops and says what held."
      />
      <ScoreForm initial={{ values, scores: [], message: null }} />
    </Container>
  );
}
