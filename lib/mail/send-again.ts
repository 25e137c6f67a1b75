import { eq } from "drizzle-orm";
import { emails } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

/** waiting: it is going to be sent anyway. erased: its content was deleted. */
export type SendAgainRefusal = "unknown" | "waiting" | "erased";

/** Queues a mail once more as it was: one that was sent as a copy, one that was refused itself. Throws DatabaseUnavailable. */
export function sendAgain(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  id: string,
): Promise<Result<void, SendAgainRefusal>> {
  const now = shop.clock.now();
  return shop.db.write(async (tx) => {
    const [mail] = await tx.select().from(emails).where(eq(emails.id, id));
    if (!mail) return fail("unknown");
    if (mail.recipient === "") return fail("erased");
    if (mail.sentAt === null && mail.error === null) return fail("waiting");
    if (mail.sentAt === null) await tx.update(emails).set({ error: null }).where(eq(emails.id, id));
    else {
      const copy = newId();
      // One mail of a kind for each cause: the copy has one of its own.
      const values = { ...mail, id: copy, cause: `${mail.cause}~${copy}`, sentAt: null };
      await tx.insert(emails).values({ ...values, createdAt: now });
    }
    await recordAudit(tx, {
      staff,
      action: "email.resend",
      subject: mail.orderId ? "order" : "email",
      subjectId: mail.orderId ?? id,
      after: { kind: mail.kind },
      now,
    });
    return ok(undefined);
  });
}
