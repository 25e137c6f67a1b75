import type { Metadata } from "next";
import { SettingsTabs } from "#components/merchant/settings/settings-tabs.tsx";
import { TaxForm } from "#components/merchant/settings/tax-form.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { getDb } from "#db/client.ts";
import { listCollectionChoices } from "#lib/catalog/admin/list-choices.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { readSetting } from "#lib/settings/store.ts";
import { merchantTaxMessages as t } from "#messages/merchant/settings/tax.ts";

export const metadata: Metadata = { title: t.title };

export default async function TaxPage() {
  await requireStaff("owner");
  const { read } = getDb();
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <SettingsTabs current="/tax" />
      <TaxForm
        tax={await readSetting(read, "tax")}
        collections={await listCollectionChoices(read, { byHand: false })}
      />
    </>
  );
}
