import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { Badge, type Tone } from "#components/ui/notice.tsx";
import type { Account } from "#lib/merchant/accounts/accounts.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantStaffMessages as t } from "#messages/merchant/staff/staff.ts";

type State = keyof typeof t.states;

const tones: Record<State, Tone> = { active: "good", invited: "info", disabled: "bad" };

export function StateOf({ account }: { account: Account }) {
  const state: State =
    account.disabledAt !== null ? "disabled" : account.invitedUntil !== null ? "invited" : "active";
  return <Badge tone={tones[state]}>{t.states[state]}</Badge>;
}

const columns: Column<Account>[] = [
  {
    key: "name",
    header: t.name,
    heading: true,
    cell: ({ id, name }) => (
      <a href={`/merchant/staff/${id}`} className="link">
        {name}
      </a>
    ),
  },
  { key: "login", header: t.login, cell: ({ login }) => login },
  { key: "role", header: t.role, cell: ({ role }) => t.roles[role] },
  { key: "state", header: t.state, cell: (account) => <StateOf account={account} /> },
  {
    key: "factor",
    header: t.secondFactor,
    cell: ({ totpEnabled }) => (totpEnabled ? t.on : t.off),
  },
  {
    key: "last",
    header: t.lastSignIn,
    cell: ({ lastSignInAt }) => (lastSignInAt ? formatDateTime(lastSignInAt) : t.never),
  },
];

export function StaffTable({ accounts }: { accounts: Account[] }) {
  return (
    <DataTable
      caption={t.caption}
      columns={columns}
      rows={accounts}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}
