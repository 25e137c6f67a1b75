import { FilterBar } from "#components/merchant/ui/lists/filter-bar.tsx";
import { Field, SelectField } from "#components/ui/field.tsx";
import type { Account } from "#lib/merchant/accounts/accounts.ts";
import type { AuditParams } from "#lib/merchant/audit/parse-audit-params.ts";
import { merchantAuditMessages as t } from "#messages/merchant/staff/audit.ts";

type Props = { values: AuditParams; accounts: Account[]; subjects: string[] };

export function AuditFilters({ values, accounts, subjects }: Props) {
  const active = Object.values(values).some((value) => value !== "");
  return (
    <FilterBar label={t.filter} action="/merchant/audit" active={active}>
      <SelectField id="staff" name="staff" label={t.who} defaultValue={values.staff}>
        <option value="">{t.anyone}</option>
        {accounts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField id="subject" name="subject" label={t.subject} defaultValue={values.subject}>
        <option value="">{t.anything}</option>
        {subjects.map((subject) => (
          <option key={subject} value={subject}>
            {subject}
          </option>
        ))}
      </SelectField>
      <Field id="id" name="id" label={t.subjectId} defaultValue={values.id} />
      <Field id="from" name="from" type="date" label={t.from} defaultValue={values.from} />
      <Field id="to" name="to" type="date" label={t.to} defaultValue={values.to} />
    </FilterBar>
  );
}
