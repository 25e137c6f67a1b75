import type { Metadata } from "next";
import { CustomerOrders } from "#components/merchant/customers/customer-orders.tsx";
import { DataPanels } from "#components/merchant/customers/data-panels.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import { FilterBar } from "#components/merchant/ui/lists/filter-bar.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Field } from "#components/ui/field.tsx";
import { getDb } from "#db/client.ts";
import { ordersOf } from "#lib/customers/find-customer.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { merchantCustomerMessages as t } from "#messages/merchant/customers.ts";

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<{ email?: string | string[] }> };

export default async function CustomersPage({ searchParams }: Props) {
  const staff = await requireStaff();
  const email = [(await searchParams).email].flat()[0]?.trim() ?? "";
  const orders = email === "" ? [] : await ordersOf(getDb().read, email);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <FilterBar label={t.find} action="/merchant/customers" active={email !== ""}>
        <Field id="email" name="email" type="email" label={t.email} defaultValue={email} />
      </FilterBar>
      {email !== "" && orders.length === 0 ? (
        <EmptyState heading={t.nothing}>{t.nothingHint}</EmptyState>
      ) : null}
      {orders.length > 0 ? (
        <div className="grid gap-6">
          <CustomerOrders orders={orders} />
          <DataPanels email={email} isOwner={staff.role === "owner"} />
        </div>
      ) : null}
    </>
  );
}
