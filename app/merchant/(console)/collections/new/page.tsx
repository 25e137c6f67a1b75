import type { Metadata } from "next";
import { CollectionFieldset } from "#components/merchant/collections/collection-fields.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { newCollection } from "#lib/catalog/collections/actions.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { collectionMessages as t } from "#messages/merchant/catalog/collections.ts";

export const metadata: Metadata = { title: t.newTitle };

export default async function NewCollectionPage() {
  await requireStaff();
  return (
    <>
      <PageHeader title={t.newTitle} back={{ href: "/merchant/collections", label: t.title }} />
      <ActionForm action={newCollection} submit={t.create}>
        <CollectionFieldset collection={null} pictures={[]} />
      </ActionForm>
    </>
  );
}
