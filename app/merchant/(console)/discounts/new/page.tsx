import type { Metadata } from "next";
import { DiscountFields } from "#components/merchant/discounts/discount-fields.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { createDiscount } from "#lib/discounts/admin/actions.ts";
import { listCollectionTitles } from "#lib/discounts/admin/queries.ts";
import { getShop } from "#lib/get-shop.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { merchantDiscountMessages as t } from "#messages/merchant/discounts.ts";

export const metadata: Metadata = { title: t.addTitle };

export default async function NewDiscountPage() {
  await requireStaff();
  const { db, clock } = getShop();
  return (
    <>
      <PageHeader title={t.addTitle} back={{ href: "/merchant/discounts", label: t.back }} />
      <ActionForm action={createDiscount} submit={t.create} className="max-w-2xl">
        <DiscountFields
          discount={null}
          collections={await listCollectionTitles(db.read)}
          now={clock.now()}
        />
      </ActionForm>
    </>
  );
}
