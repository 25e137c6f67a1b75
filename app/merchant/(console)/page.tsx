import type { Metadata } from "next";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { requireStaff } from "#lib/merchant/session.ts";
import { merchantNavigationMessages as t } from "#messages/merchant-navigation.ts";

export const metadata: Metadata = { title: t.overview };

export default async function OverviewPage() {
  const staff = await requireStaff();
  return <PageHeader title={t.overview} lead={staff.name} />;
}
