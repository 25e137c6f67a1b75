import { Badge, type Tone } from "#components/ui/notice.tsx";
import { type EmailRow, type EmailState, stateOf } from "#lib/mail/list-emails.ts";
import { merchantOutboxMessages as t } from "#messages/merchant/emails/outbox.ts";

const tones: Record<EmailState, Tone> = { waiting: "calm", refused: "bad", sent: "good" };

export function EmailStateBadge({ email }: { email: Pick<EmailRow, "sentAt" | "error"> }) {
  const state = stateOf(email);
  return <Badge tone={tones[state]}>{t.states[state]}</Badge>;
}
