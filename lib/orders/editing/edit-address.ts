import { isDeepStrictEqual } from "node:util";
import type { Address } from "#db/tables/orders.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { isErased } from "#lib/orders/is-erased.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

/** shipped: everything has left. country: shipping and tax were priced for another one. */
export type EditRefusal = "shipped" | "country" | "erased";

/** Corrects where an order ships to, within its country, until all of it has left. Throws what `changeOrder` throws. */
export function editAddress(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  orderId: string,
  address: Address,
): Promise<Result<void, EditRefusal>> {
  return changeOrder(shop, orderId, async (tx, order, now) => {
    if (isErased(order)) return fail("erased");
    if (order.fulfillment === "fulfilled") return fail("shipped");
    if (address.country !== order.address.country) return fail("country");
    const before = order.address;
    if (isDeepStrictEqual(before, address)) return ok(undefined);
    order.address = address;
    await recordEvent(tx, orderId, now, { kind: "address-changed" });
    await recordAudit(tx, {
      staff,
      action: "order.address",
      subject: "order",
      subjectId: orderId,
      before,
      after: address,
      now,
    });
    return ok(undefined);
  });
}
