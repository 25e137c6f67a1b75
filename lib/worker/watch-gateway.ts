import { queueShopEmail } from "#lib/mail/queue-email.ts";
import { singleton } from "#lib/shared/singleton.ts";
import type { Shop } from "#lib/shop.ts";

/** A gateway restarts now and then; after so long a person should look. */
const TOLERATED_MS = 15 * 60_000;

/** When the first question in a row was left unanswered, ms UTC; null while the gateway answers. */
export type GatewaySilence = number | null;

/**
 * Follows whether the gateway answers: `due` questions were put, `asked` of them were answered. Tells the merchant, once
 * a silence, when it lasts. Returns the silence to go on with.
 */
export async function watchGateway(
  shop: Shop,
  silence: GatewaySilence,
  { due, asked }: { due: number; asked: number },
): Promise<GatewaySilence> {
  if (due === 0) return silence;
  if (asked > 0) return note(null);
  const now = shop.clock.now();
  const since = silence ?? now;
  if (now - since > TOLERATED_MS) {
    const email = { kind: "owner-gateway-failing", since } as const;
    const queued = { appUrl: shop.appUrl, cause: `${since}`, now };
    await shop.db.write((tx) => queueShopEmail(tx, email, queued));
  }
  return note(since);
}

const seen = singleton("gateway-silence", () => ({ since: null as GatewaySilence }));

function note(since: GatewaySilence): GatewaySilence {
  seen.since = since;
  return since;
}

/** The silence that this process sees, for the console; null also where another process follows the gateway. */
export const readGatewaySilence = (): GatewaySilence => seen.since;
