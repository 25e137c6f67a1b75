import { and, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { EffectKind } from "#db/tables/orders.ts";
import { effects, outbox } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import { composeReceipt } from "#lib/orders/jobs/receipt-email.ts";
import { changeOrder, type Order } from "#lib/orders/ledger/change-order.ts";
import { recordEvent } from "#lib/orders/ledger/events.ts";
import { errorText, log } from "#lib/shared/log.ts";
import type { Shop } from "#lib/shop.ts";

const BATCH = 50;
const FURTHEST_PLAN_MS = 2 * 3600 * 1000;

/**
 * Carries out effects that are due, each in one transaction with its mark, so that a crash repeats none.
 * One that fails is tried again later, slower each time; returns how many were carried out.
 */
export async function drainEffects(shop: Shop): Promise<number> {
  const now = shop.clock.now();
  const due = await shop.db.read
    .select()
    .from(effects)
    .where(
      and(
        isNull(effects.doneAt),
        // Further ahead lies only what a clock planned that was set back since.
        or(lte(effects.nextTryAt, now), gt(effects.nextTryAt, now + FURTHEST_PLAN_MS)),
      ),
    )
    .orderBy(effects.nextTryAt)
    .limit(BATCH);
  let done = 0;
  for (const effect of due) {
    try {
      await changeOrder(shop, effect.orderId, (tx, order) =>
        carryOut(tx, shop, order, effect.kind, now),
      );
      done++;
    } catch (error) {
      log("error", "effect", { kind: effect.kind, error: errorText(error) });
      await putOff(shop, effect.orderId, effect.kind, effect.tries, errorText(error));
    }
  }
  return done;
}

async function carryOut(
  tx: Tx,
  shop: Shop,
  order: Order,
  kind: EffectKind,
  now: number,
): Promise<void> {
  const marked = await tx
    .update(effects)
    .set({ doneAt: now, error: null })
    .where(and(eq(effects.orderId, order.id), eq(effects.kind, kind), isNull(effects.doneAt)))
    .returning({ kind: effects.kind });
  // Another process was faster.
  if (marked.length === 0) return;
  if (kind === "receipt") {
    const mail = await composeReceipt(tx, order, shop.appUrl);
    await tx
      .insert(outbox)
      .values({ id: newId(), orderId: order.id, kind: "receipt", createdAt: now, ...mail });
    await recordEvent(tx, order.id, now, "effect", "The receipt was written.");
  }
  if (kind === "ready-to-ship") await recordEvent(tx, order.id, now, "effect", "Ready to ship.");
}

async function putOff(
  shop: Shop,
  orderId: string,
  kind: EffectKind,
  tries: number,
  error: string,
): Promise<void> {
  const nextTryAt = shop.clock.now() + Math.min(2 ** tries, 720) * 5000;
  await shop.db.write(async (tx) => {
    await tx
      .update(effects)
      .set({ tries: sql`${effects.tries} + 1`, nextTryAt, error })
      .where(and(eq(effects.orderId, orderId), eq(effects.kind, kind)));
  });
}
