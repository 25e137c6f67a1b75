import type { Metadata } from "next";
import { DiscountTable } from "#components/merchant/discounts/discount-table.tsx";
import { Pager } from "#components/merchant/ui/lists/pager.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { listDiscounts } from "#lib/discounts/admin/queries.ts";
import { getShop } from "#lib/get-shop.ts";
import { readCursor, writeCursor } from "#lib/merchant/lists/cursor.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { merchantDiscountMessages as t } from "#messages/merchant/discounts.ts";

export const metadata: Metadata = { title: t.title };

const PAGE = 50;

type Props = { searchParams: Promise<{ after?: string }> };

export default async function DiscountsPage({ searchParams }: Props) {
  await requireStaff();
  const { db, clock } = getShop();
  const rows = await listDiscounts(db.read, readCursor((await searchParams).after), PAGE + 1);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  const after = last && writeCursor([last.createdAt, last.id]);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead}>
        <a href="/merchant/discounts/new" className={buttonClass()}>
          {t.add}
        </a>
      </PageHeader>
      <DiscountTable discounts={rows.slice(0, PAGE)} now={clock.now()} />
      <Pager nextHref={after ? `/merchant/discounts?after=${after}` : null} />
    </>
  );
}
