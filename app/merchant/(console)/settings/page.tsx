import type { Metadata } from "next";
import { ContactForm } from "#components/merchant/settings/contact-form.tsx";
import { FixedValuesPanel } from "#components/merchant/settings/fixed-values-panel.tsx";
import { OwnerEmailsForm } from "#components/merchant/settings/owner-emails-form.tsx";
import { SettingsTabs } from "#components/merchant/settings/settings-tabs.tsx";
import { ShippingForm } from "#components/merchant/settings/shipping-form.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { getDb } from "#db/client.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { listFixedValues } from "#lib/settings/fixed-values.ts";
import { readPricingSettings } from "#lib/settings/pricing-settings.ts";
import { readSetting } from "#lib/settings/store.ts";
import { merchantSettingsMessages as t } from "#messages/merchant/settings/settings.ts";

export const metadata: Metadata = { title: t.title };

export default async function SettingsPage() {
  await requireStaff("owner");
  const { read } = getDb();
  const contact = await readSetting(read, "contact");
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <SettingsTabs current="" />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
        <OwnerEmailsForm
          emails={await readSetting(read, "owner-emails")}
          contactEmail={contact.email}
        />
        <ContactForm contact={contact} />
        <div className="lg:col-span-2">
          <ShippingForm zones={(await readPricingSettings(read)).zones} />
        </div>
        <div className="lg:col-span-2">
          <FixedValuesPanel values={listFixedValues()} />
        </div>
      </div>
    </>
  );
}
