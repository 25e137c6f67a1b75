import { Panel } from "#components/merchant/ui/panel.tsx";
import { Badge, Notice } from "#components/ui/notice.tsx";
import type { NotificationDetails } from "#lib/orders/notifications/find-notification.ts";
import { merchantNotificationMessages } from "#messages/merchant/orders/notifications.ts";

const t = merchantNotificationMessages.signature;

type Signature = NonNullable<NotificationDetails["signature"]>;

/** How a notification had to be signed, part by part, and how it was. */
export function SignaturePanel({ signature }: { signature: Signature | null }) {
  if (!signature)
    return (
      <Panel title={t.heading}>
        <p className="text-muted">{t.unknown}</p>
      </Panel>
    );
  const { api, parts, received, expected, matches } = signature;
  return (
    <Panel title={t.heading}>
      <p className="mb-3">{t[api]}</p>
      <ol className="mb-4 grid list-decimal gap-1.5 pl-5">
        {parts.map((part) => (
          <li key={part.name}>
            {t.parts[part.name]}: <span className="break-all font-mono text-xs">{shown(part)}</span>{" "}
            {part.matches === null ? null : (
              <Badge tone={part.matches ? "good" : "bad"}>{part.matches ? t.right : t.wrong}</Badge>
            )}
          </li>
        ))}
      </ol>
      <dl className="mb-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <dt className="text-muted">{t.received}</dt>
        <dd className="break-all font-mono text-xs leading-6">{received || t.missing}</dd>
        <dt className="text-muted">{t.expected}</dt>
        <dd className="break-all font-mono text-xs leading-6">{expected}</dd>
      </dl>
      <Notice tone={matches ? "good" : "bad"}>{matches ? t.matches : t.differs}</Notice>
      <p className="mt-3 text-label text-muted">{t.shortened}</p>
    </Panel>
  );
}

function shown({ name, value }: Signature["parts"][number]): string {
  if (name === "secret") return t.secretValue(value);
  return name === "body" ? t.bodyValue(value) : value || t.missing;
}
