import { desc, eq } from "drizzle-orm";
import { attempts } from "#db/tables.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { askBatch } from "#lib/orders/reconciliation/ask-batch.ts";
import { bookAnswers } from "#lib/orders/reconciliation/book-answers.ts";
import { toQuery } from "#lib/orders/reconciliation/to-query.ts";
import type { Shop } from "#lib/shop.ts";

const MAX_ATTEMPTS = 20;

/** Asks the gateway about an order's newest attempts now, and books what it says. Returns how many it answered about. */
export async function checkNow(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  orderId: string,
): Promise<{ asked: number; answered: number }> {
  const askedAt = shop.clock.now();
  const newest = await shop.db.read
    .select()
    .from(attempts)
    .where(eq(attempts.orderId, orderId))
    .orderBy(desc(attempts.createdAt), desc(attempts.id))
    .limit(MAX_ATTEMPTS);
  let answered = 0;
  for (const [api, some] of Map.groupBy(newest, (attempt) => attempt.api)) {
    const answers = await askBatch(shop.gatewayFor(api), some.map(toQuery));
    const known = some.filter(({ id }) => answers.has(id));
    answered += known.length;
    if (known.length > 0) await bookAnswers(shop, known, answers, askedAt);
  }
  await shop.db.write((tx) =>
    recordAudit(tx, {
      staff,
      action: "order.check",
      subject: "order",
      subjectId: orderId,
      after: { asked: newest.length, answered },
      now: shop.clock.now(),
    }),
  );
  return { asked: newest.length, answered };
}
