import type { Metadata } from "next";
import { PageTable } from "#components/merchant/settings/pages/page-table.tsx";
import { SettingsTabs } from "#components/merchant/settings/settings-tabs.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { getDb } from "#db/client.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { listShopPages } from "#lib/shop-pages/list-shop-pages.ts";
import { shopPageMessages as t } from "#messages/merchant/settings/shop-pages.ts";

export const metadata: Metadata = { title: t.title };

export default async function ShopPagesPage() {
  await requireStaff("owner");
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <SettingsTabs current="/pages" />
      <PageTable rows={await listShopPages(getDb().read)} />
    </>
  );
}
