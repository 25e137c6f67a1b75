import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { Badge, Notice, type Tone } from "#components/ui/notice.tsx";
import type { Finding } from "#lib/doctor/finding.ts";
import type { GatewayTest } from "#lib/merchant/gateway/test-gateway.ts";
import { formatToken } from "#lib/money.ts";
import type { GatewayToken } from "#lib/payments/gateway.ts";
import type { Balance } from "#lib/payments/gateway-funds.ts";
import { merchantGatewayMessages as t } from "#messages/merchant/settings/gateway.ts";

const tones: Record<Finding["kind"], Tone> = { fine: "good", problem: "bad", skipped: "calm" };

export function TestResults({ test }: { test: GatewayTest }) {
  const { findings, balances, tokens } = test;
  return (
    <>
      <Panel title={t.findings}>
        <ul className="grid divide-y divide-line">
          {findings.map((finding) => (
            <FindingRow key={JSON.stringify(finding)} finding={finding} />
          ))}
        </ul>
      </Panel>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
        <Panel title={t.balances}>
          {balances.ok ? <Balances balances={balances.value} /> : <Failed {...balances.error} />}
        </Panel>
        <Panel title={t.tokens(tokens.ok ? tokens.value.filter(isUsable).length : 0)}>
          {tokens.ok ? <Tokens tokens={tokens.value} /> : <Failed {...tokens.error} />}
        </Panel>
      </div>
    </>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const { kind, name } = finding;
  const text =
    kind === "fine" ? finding.note : kind === "skipped" ? finding.reason : finding.problem;
  return (
    <li className="grid gap-1 py-2.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <span>
        <Badge tone={tones[kind]}>{t.marks[kind]}</Badge>
      </span>
      <div className="min-w-0 break-words">
        <p className="font-medium">{name}</p>
        <p>{text}</p>
        {kind === "problem" ? <p className="text-muted">{finding.advice}</p> : null}
      </div>
    </li>
  );
}

const Failed = ({ message }: { message: string }) => (
  <Notice tone="bad">{t.failed(message)}</Notice>
);

const balanceColumns: Column<Balance>[] = [
  { key: "coin", header: t.coin, heading: true, cell: ({ crypto }) => crypto },
  {
    key: "amount",
    header: t.amount,
    end: true,
    cell: ({ crypto, amount }) => formatToken(amount, crypto),
  },
];

function Balances({ balances }: { balances: Balance[] }) {
  return (
    <DataTable
      caption={t.balancesCaption}
      columns={balanceColumns}
      rows={balances}
      rowKey={({ crypto }) => crypto}
      empty={<EmptyState heading={t.noBalances} />}
    />
  );
}

const isUsable = ({ usable }: GatewayToken) => usable;

type Offered = { crypto: string; networks: string[] };

const tokenColumns: Column<Offered>[] = [
  { key: "token", header: t.token, heading: true, cell: ({ crypto }) => crypto },
  { key: "networks", header: t.networks, cell: ({ networks }) => networks.join(", ") },
];

function Tokens({ tokens }: { tokens: GatewayToken[] }) {
  const offered = [...Map.groupBy(tokens.filter(isUsable), ({ crypto }) => crypto)].map(
    ([crypto, some]) => ({ crypto, networks: some.map(({ network }) => network) }),
  );
  return (
    <DataTable
      caption={t.tokensCaption}
      columns={tokenColumns}
      rows={offered}
      rowKey={({ crypto }) => crypto}
      empty={null}
    />
  );
}
