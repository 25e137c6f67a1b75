import { eq } from "drizzle-orm";
import { inbox } from "#db/tables.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { type Reply, receiveNotification } from "#lib/orders/notifications/receive.ts";
import { storedRequest } from "#lib/orders/notifications/stored-request.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

/**
 * Takes a stored notification through the receiver once more, exactly as it came: an old one only makes it ask the
 * gateway, a forged one is refused again. Throws DatabaseUnavailable.
 */
export async function replayNotification(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  id: string,
): Promise<Result<Reply, "unknown" | "incomplete">> {
  const [row] = await shop.db.read.select().from(inbox).where(eq(inbox.id, id));
  if (!row) return fail("unknown");
  const request = storedRequest(row);
  if (!request) return fail("incomplete");
  const reply = await receiveNotification(shop, shop.gatewayFor(row.api), request);
  await shop.db.write((tx) =>
    recordAudit(tx, {
      staff,
      action: "notification.replay",
      subject: "notification",
      subjectId: id,
      after: { status: reply.status },
      now: shop.clock.now(),
    }),
  );
  return ok(reply);
}
