import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { sharedState } from "#db/tables.ts";
import { queueShopEmail } from "#lib/mail/queue-email.ts";
import type { Shop } from "#lib/shop.ts";

/** A gateway restarts now and then; after so long a person should look. */
const TOLERATED_MS = 15 * 60_000;

const NAME = "gateway-silent-since";

/**
 * Follows whether the gateway answers: `due` questions were put, `asked` of them were answered. Tells the merchant, once
 * a silence, when it lasts. Throws DatabaseUnavailable.
 */
export async function watchGateway(
  shop: Shop,
  { due, asked }: { due: number; asked: number },
): Promise<void> {
  if (due === 0) return;
  const since = await readGatewaySilence(shop.db.read);
  if (asked > 0) {
    if (since !== null) await endSilence(shop);
    return;
  }
  const now = shop.clock.now();
  if (since === null) return beginSilence(shop, now);
  if (now - since <= TOLERATED_MS) return;
  const email = { kind: "owner-gateway-failing", since } as const;
  await shop.db.write((tx) =>
    queueShopEmail(tx, email, { appUrl: shop.appUrl, cause: `${since}`, now }),
  );
}

const beginSilence = (shop: Shop, since: number): Promise<void> =>
  shop.db.write(async (tx) => {
    await tx.insert(sharedState).values({ name: NAME, value: since }).onConflictDoNothing();
  });

const endSilence = (shop: Shop): Promise<void> =>
  shop.db.write(async (tx) => {
    await tx.delete(sharedState).where(eq(sharedState.name, NAME));
  });

/** When the first question in a row was left unanswered, ms UTC; null while the gateway answers. */
export async function readGatewaySilence(read: Reader): Promise<number | null> {
  const [row] = await read.select().from(sharedState).where(eq(sharedState.name, NAME));
  return typeof row?.value === "number" ? row.value : null;
}
