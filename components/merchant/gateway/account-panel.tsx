import { Panel } from "#components/merchant/ui/panel.tsx";
import { CopyText } from "#components/ui/copy-text.tsx";
import type { AccountView } from "#lib/merchant/gateway/describe-gateway.ts";
import { merchantGatewayMessages as t } from "#messages/merchant/settings/gateway.ts";

/** One account at the gateway, as it is configured. */
export function AccountPanel({ account }: { account: AccountView }) {
  const { api, isCurrent, appId, baseUrl, payOrigins, webhookUrl } = account;
  const rows = [
    [t.appId, appId],
    [t.baseUrl, baseUrl],
    [t.payOrigins, payOrigins.join(", ")],
  ] as const;
  return (
    <Panel title={t.account(api, isCurrent)}>
      <dl className="mb-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mb-1.5 text-label font-medium">{t.webhook}</p>
      <CopyText text={webhookUrl} label={t.webhook} />
      <p className="mt-1.5 text-label text-muted">{t.webhookHint}</p>
    </Panel>
  );
}
