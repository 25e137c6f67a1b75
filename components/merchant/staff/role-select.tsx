import { FormSelect } from "#components/merchant/ui/forms/fields.tsx";
import type { Staff } from "#lib/merchant/staff.ts";
import { merchantStaffMessages as t } from "#messages/merchant/staff/staff.ts";

export function RoleSelect({ value }: { value: Staff["role"] }) {
  return (
    <FormSelect name="role" label={t.role} defaultValue={value}>
      <option value="staff">{t.roles.staff}</option>
      <option value="owner">{t.roles.owner}</option>
    </FormSelect>
  );
}
