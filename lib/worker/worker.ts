import { setTimeout as wait } from "node:timers/promises";
import { pruneChanges } from "#db/changes/follow-changes.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { env } from "#lib/env.ts";
import { newId } from "#lib/ids.ts";
import { createMailer, type Mailer } from "#lib/mail/create-mailer.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { scheduleAllChecks } from "#lib/orders/reconciliation/check-all-soon.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { runPayouts } from "#lib/refunds/payout/run-payouts.ts";
import { completeDocuments } from "#lib/search/indexing/complete-documents.ts";
import { indexMissing } from "#lib/search/indexing/index-products.ts";
import { errorText, log } from "#lib/shared/log.ts";
import type { Shop } from "#lib/shop.ts";
import { dropLease, takeLease } from "#lib/worker/lease.ts";
import { prune } from "#lib/worker/prune.ts";
import { watchGateway } from "#lib/worker/watch-gateway.ts";

const TICK_MS = 400;
const PRUNE_REAL_MS = 3_600_000;
const PRUNE_CHANGES_MS = 60_000;
const LEASE_MS = 12_000;
const LEASE = "worker";

let pruneAt = 0;
let pruneChangesAt = 0;
let mailer: Mailer | undefined;
let mailing: Promise<void> | null = null;
let payingOut: Promise<void> | null = null;

export type Worker = { stop(): Promise<void> };

/**
 * Reconciles, drains jobs, pays refunds and sends mail, in one process at a time however many run.
 * `stop` ends after the piece of work at hand. When a process dies, another one leads after `leaseMs` at the latest.
 */
export function startWorker(shop: Shop, leaseMs = LEASE_MS): Worker {
  const holder = newId();
  const stopping = new AbortController();
  const done = run(shop, holder, leaseMs, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}

async function run(
  shop: Shop,
  holder: string,
  leaseMs: number,
  signal: AbortSignal,
): Promise<void> {
  let renewAt = 0;
  let leading = false;
  let hasBegun = false;
  while (!signal.aborted) {
    try {
      if (Date.now() >= renewAt) {
        leading = await takeLease(shop.db, LEASE, holder, Date.now(), leaseMs);
        renewAt = Date.now() + leaseMs / (leading ? 3 : 6);
        hasBegun &&= leading;
      }
      // What happened while nobody led is asked for before anything expires.
      if (leading && !hasBegun) {
        await scheduleAllChecks(shop);
        await indexMissing(shop.db);
        hasBegun = true;
      }
      if (leading) await work(shop, leaseMs, signal);
    } catch (error) {
      logFailure("worker", error);
    }
    await wait(TICK_MS, undefined, { signal }).catch(() => undefined);
  }
  // A letter under way is marked before another process may send it, and a refund before another may ask about it.
  await Promise.all([mailing, payingOut]);
  if (leading) await dropLease(shop.db, LEASE, holder).catch(() => undefined);
}

async function work(shop: Shop, leaseMs: number, signal: AbortSignal): Promise<void> {
  let more = true;
  while (more && !signal.aborted) {
    const answered = await reconcile(shop);
    await watchGateway(shop, answered);
    more = answered.full;
  }
  await runJobs(shop);
  if (Date.now() >= pruneAt) {
    // The lease has to be renewed in between.
    const limit = AbortSignal.any([signal, AbortSignal.timeout(leaseMs / 4)]);
    const { personalDataDays } = env();
    const done = await prune(shop.db, { nowMs: shop.clock.now(), personalDataDays }, limit);
    if (done) pruneAt = Date.now() + PRUNE_REAL_MS;
  }
  if (Date.now() >= pruneChangesAt) {
    await pruneChanges(shop.db, Date.now());
    // An instance of the version before may be at work beside this one.
    await completeDocuments(shop.db, AbortSignal.any([signal, AbortSignal.timeout(leaseMs / 4)]));
    pruneChangesAt = Date.now() + PRUNE_CHANGES_MS;
  }
  // A slow gateway must not keep payments waiting.
  payingOut ??= runPayouts(shop, signal)
    .then(
      () => undefined,
      (error: unknown) => logFailure("refunds", error),
    )
    .finally(() => {
      payingOut = null;
    });
  // A slow mail server must not keep money waiting.
  if (mailing) return;
  mailer ??= createMailer(env().mail);
  mailing = mailer(shop, signal)
    .catch((error) => logFailure("mail", error))
    .finally(() => {
      mailing = null;
    });
}

/** A database that is away is told of by what can't go on without it. */
function logFailure(event: string, error: unknown): void {
  if (!(error instanceof DatabaseUnavailable)) log("error", event, { error: errorText(error) });
}
