import { Badge, type Tone } from "#components/ui/notice.tsx";
import type { InboxVerdict } from "#lib/orders/notifications/inbox.ts";
import { merchantNotificationMessages as t } from "#messages/merchant/orders/notifications.ts";

const tones: Record<InboxVerdict, Tone> = {
  refused: "bad",
  ignored: "calm",
  activation: "calm",
  "unknown-order": "warn",
  hint: "info",
  unconfirmed: "warn",
  confirmed: "good",
  conflict: "bad",
};

export function VerdictBadge({ verdict }: { verdict: InboxVerdict }) {
  return <Badge tone={tones[verdict]}>{t.verdicts[verdict]}</Badge>;
}
