import { and, asc, count, desc, eq, gte, isNotNull, isNull, lte, max, ne } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { attempts, emails, inbox, products, variants } from "#db/tables.ts";
import { type LineOption, nameOptions } from "#lib/catalog/format-options.ts";
import { PROBE_BODY } from "#lib/doctor/check-webhook.ts";
import { readGatewaySilence } from "#lib/worker/watch-gateway.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type LowStock = {
  variantId: string;
  productId: string;
  title: string;
  options: LineOption[];
  available: number;
};

/** Variants on sale of which at most `threshold` are left, the fewest first. */
export async function readLowStock(
  read: Reader,
  threshold: number,
  limit: number,
): Promise<LowStock[]> {
  const rows = await read
    .select({ variant: variants, product: products })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(
      and(
        eq(variants.policy, "deny"),
        isNull(variants.archivedAt),
        lte(variants.available, threshold),
        eq(products.status, "active"),
      ),
    )
    .orderBy(asc(variants.available), asc(variants.productId))
    .limit(limit);
  return rows.map(({ variant, product }) => ({
    variantId: variant.id,
    productId: product.id,
    title: product.title,
    options: nameOptions(product.options, [variant.option1, variant.option2, variant.option3]),
    available: variant.available,
  }));
}

export type GatewayHealth = {
  /** When it last answered about an order, ms UTC of the shop's clock. */
  checkedAt: number | null;
  /** Since when it has not answered; null when it did the last time. */
  silentSince: number | null;
  /** Payment pages that could not be opened in the last 24 hours. */
  failed: number;
  notifiedAt: number | null;
  /** Notifications refused in the last 24 hours: not signed by the gateway. */
  refused: number;
  /** Mail that could not be sent and waits. */
  unsentEmails: number;
};

/** How the gateway and the mail are doing, as the shop's own tables tell. `nowMs`: the shop's time. */
export async function readHealth(read: Reader, nowMs: number): Promise<GatewayHealth> {
  const [[checked], [notified], [failed], refused, unsentEmails] = await Promise.all([
    read.select({ at: max(attempts.checkedAt) }).from(attempts),
    read.select({ at: max(inbox.receivedAt) }).from(inbox),
    read
      .select({ attempts: count() })
      .from(attempts)
      .where(and(eq(attempts.status, "failed"), gte(attempts.createdAt, nowMs - DAY_MS))),
    read.$count(
      inbox,
      and(
        eq(inbox.verdict, "refused"),
        gte(inbox.receivedAt, nowMs - DAY_MS),
        ne(inbox.body, PROBE_BODY),
      ),
    ),
    read.$count(emails, and(isNull(emails.sentAt), isNotNull(emails.error))),
  ]);
  return {
    checkedAt: checked?.at ?? null,
    silentSince: await readGatewaySilence(read),
    failed: failed?.attempts ?? 0,
    notifiedAt: notified?.at ?? null,
    refused,
    unsentEmails,
  };
}

export type NotificationRow = Pick<
  typeof inbox.$inferSelect,
  "id" | "receivedAt" | "verdict" | "orderType" | "orderId" | "merchantOrderId"
>;

/** The notifications that arrived last. */
export function readLastNotifications(read: Reader, limit: number): Promise<NotificationRow[]> {
  const { id, receivedAt, verdict, orderType, orderId, merchantOrderId } = inbox;
  return read
    .select({ id, receivedAt, verdict, orderType, orderId, merchantOrderId })
    .from(inbox)
    .orderBy(desc(receivedAt))
    .limit(limit);
}
