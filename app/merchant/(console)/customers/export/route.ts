import { getDb } from "#db/client.ts";
import { exportCustomer } from "#lib/customers/export-customer.ts";
import { getShop } from "#lib/get-shop.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { requireStaff } from "#lib/merchant/session.ts";

/** Everything stored about the person behind `?email=`, as JSON; noted in the audit log. */
export async function GET(request: Request): Promise<Response> {
  const staff = await requireStaff("owner");
  const email = new URL(request.url).searchParams.get("email")?.trim() ?? "";
  const found = await exportCustomer(getDb().read, email);
  if (found.orders.length === 0)
    return Response.json({ error: "no orders of this e-mail address" }, { status: 404 });
  const { db, clock } = getShop();
  await db.write((tx) =>
    recordAudit(tx, {
      staff,
      action: "customer.export",
      subject: "customer",
      subjectId: "",
      after: { orders: found.orders.length },
      now: clock.now(),
    }),
  );
  return new Response(JSON.stringify(found, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="customer.json"',
      "Cache-Control": "no-store",
    },
  });
}
