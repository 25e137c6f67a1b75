import type { Metadata } from "next";
import { CollectionTable } from "#components/merchant/collections/collection-table.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { getDb } from "#db/client.ts";
import { listCollectionsForStaff } from "#lib/catalog/admin/read-collections.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { collectionMessages as t } from "#messages/merchant/catalog/collections.ts";

export const metadata: Metadata = { title: t.title };

export default async function CollectionsPage() {
  await requireStaff();
  return (
    <>
      <PageHeader title={t.title}>
        <a href="/merchant/collections/new" className={buttonClass()}>
          {t.add}
        </a>
      </PageHeader>
      <CollectionTable collections={await listCollectionsForStaff(getDb().read)} />
    </>
  );
}
