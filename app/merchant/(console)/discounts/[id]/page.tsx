import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DiscountFields } from "#components/merchant/discounts/discount-fields.tsx";
import { DiscountState } from "#components/merchant/discounts/discount-state.tsx";
import { formatUses } from "#components/merchant/discounts/discount-text.ts";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { endDiscount, saveDiscount } from "#lib/discounts/admin/actions.ts";
import { findListedDiscount, listCollectionTitles } from "#lib/discounts/admin/queries.ts";
import { getShop } from "#lib/get-shop.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { formatMoney } from "#lib/money.ts";
import { merchantDiscountMessages as t } from "#messages/merchant/discounts.ts";

export const metadata: Metadata = { title: t.title };

type Props = { params: Promise<{ id: string }> };

export default async function DiscountPage({ params }: Props) {
  await requireStaff();
  const { db, clock } = getShop();
  const discount = await findListedDiscount(db.read, (await params).id);
  if (!discount) notFound();
  const { id, updatedAt, code, paidOrders, costMinor, revenueMinor, used, endsAt } = discount;
  const now = clock.now();
  const which = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="updatedAt" value={updatedAt} />
    </>
  );
  const figures = [
    [t.uses, formatUses(discount)],
    [t.paidOrders, paidOrders],
    [t.reserved, used - paidOrders],
    [t.cost, formatMoney(costMinor)],
    [t.revenue, formatMoney(revenueMinor)],
  ] as const;
  return (
    <>
      <PageHeader title={code} back={{ href: "/merchant/discounts", label: t.back }}>
        <DiscountState discount={discount} now={now} />
      </PageHeader>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Panel title={t.settings}>
          <ActionForm key={updatedAt} action={saveDiscount} submit={t.save}>
            {which}
            <DiscountFields
              discount={discount}
              collections={await listCollectionTitles(db.read)}
              now={now}
            />
          </ActionForm>
        </Panel>
        <div className="grid gap-6">
          <Panel title={t.figures}>
            <dl className="figures grid grid-cols-[1fr_auto] gap-y-1.5">
              {figures.map(([name, value]) => (
                <div key={name} className="col-span-2 grid grid-cols-subgrid">
                  <dt className="text-muted">{name}</dt>
                  <dd className="text-right">{value}</dd>
                </div>
              ))}
            </dl>
          </Panel>
          {endsAt === null || now < endsAt ? (
            <Panel title={t.end}>
              <p className="mb-4 text-body text-muted">{t.endHint}</p>
              <ActionForm action={endDiscount} submit={t.end}>
                {which}
              </ActionForm>
            </Panel>
          ) : null}
        </div>
      </div>
    </>
  );
}
