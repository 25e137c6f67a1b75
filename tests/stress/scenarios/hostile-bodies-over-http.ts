import { jobs, orders, payments, refunds } from "#db/tables.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import type { Shop } from "#lib/shop.ts";
import { randomFrom } from "#tests/harness/random.ts";
import { type Attack, attacksOn } from "#tests/stress/attacks.ts";
import { residentMegabytes } from "#tests/stress/resident-memory.ts";
import { inLanes } from "#tests/stress/run-concurrently.ts";
import { onRealShop, type RealShop, signed } from "#tests/stress/running-shop.ts";
import type { Trial } from "#tests/stress/scenario.ts";

const LANES = 4;
const MOST_RESIDENT_MB = 64;
/** Of what is left after a garbage collection: a leak of 1 kB a message would show in the whole run. */
const MOST_LIVE_MB = 16;
/** Until then the engine compiles, and its heap finds its size. */
const LEAST_WARM_UP = 5000;

/** Forged and broken deliveries at the webhook route of a real server, about an order that waits for its money. */
export const hostileBodiesOverHttp: Trial = {
  name: "hostile bodies over HTTP",
  must: `0 accepted, 0 answered 5xx, memory flat (resident under ${MOST_RESIDENT_MB} MB more)`,
  whole: 50_000,
  needsBuild: true,
  run: (count, seed, progress) =>
    onRealShop(async (t) => {
      const { attemptId } = await t.order();
      const timestamp = Math.floor(Date.now() / 1000);
      const { honest, attack } = attacksOn({
        ...sandboxCredentials,
        timestamp,
        merchantOrderId: attemptId,
      });
      const before = await factsOf(t.shop);
      const random = randomFrom(seed);
      const answers = { accepted: 0, failed: 0 };
      const assail = (from: number, to: number) =>
        inLanes(to - from, LANES, async (n) => {
          const { status, text } = await t.send(notHonest(honest, () => attack(from + n, random)));
          if (status === 200 || text.includes("success")) answers.accepted++;
          if (status >= 500) answers.failed++;
          if (n % 1000 === 0) progress(from + n);
        });
      const warm = Math.min(Math.max(count / 5, LEAST_WARM_UP), count);
      await assail(0, warm);
      const growth = await watchMemory(t);
      await assail(warm, count);
      const { flat, inWords } = await growth();
      const unchanged = (await factsOf(t.shop)) === before && (await fsck(t.shop.db)).length === 0;
      const control = await t.send(signed(honest.body.toString()));
      const { accepted, failed } = answers;
      return {
        got: `${count.toLocaleString("en")}, ${accepted} accepted, ${failed} × 5xx, ${inWords}${unchanged ? "" : ", orders changed"}`,
        ok: accepted + failed === 0 && unchanged && flat && control.text === "success",
      };
    }),
};

/** The next attack that is one over HTTP, too: blanks around a header's value are gone on arrival. */
function notHonest(honest: Attack, next: () => Attack): Attack {
  for (;;) {
    const { timestamp, sign, body } = next();
    const same =
      timestamp.trim() === honest.timestamp && sign === honest.sign && body.equals(honest.body);
    if (!same) return { timestamp, sign, body };
  }
}

/** Starts to watch the server's memory; what is returned tells how much it has grown since, in MB. */
async function watchMemory({ server, inside }: RealShop) {
  const before = {
    live: (await inside()).liveHeapMegabytes,
    resident: residentMegabytes(server.pid),
  };
  return async () => {
    const live = growth(before.live, (await inside()).liveHeapMegabytes);
    const resident = growth(before.resident, residentMegabytes(server.pid));
    return {
      flat: live.megabytes < MOST_LIVE_MB && resident.megabytes < MOST_RESIDENT_MB,
      inWords: `live heap ${live.inWords}, resident ${resident.inWords}`,
    };
  };
}

function growth(before: number | null, after: number | null) {
  if (before === null || after === null)
    return { megabytes: 0, inWords: "not measured (needs Linux)" };
  const megabytes = Math.round(after - before);
  return {
    megabytes,
    inWords: `${megabytes < 0 ? "" : "+"}${megabytes} MB on ${Math.round(before)}`,
  };
}

/** All that money and stock depend on; not what the reconciler notes about its own visits. */
async function factsOf({ db }: Shop): Promise<string> {
  const { id, state, stock, reviewReason } = orders;
  return JSON.stringify([
    await db.read.select({ id, state, stock, reviewReason }).from(orders),
    await db.read.select().from(payments),
    await db.read.select().from(refunds),
    await db.read.select({ order: jobs.orderId, kind: jobs.kind }).from(jobs),
  ]);
}
