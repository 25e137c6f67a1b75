import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { runConcurrently } from "#lib/shared/concurrency/run-concurrently.ts";
import { seedDataDir } from "#tests/harness/database/seed-data-dir.ts";
import type { Scenario } from "#tests/stress/scenario.ts";
import {
  type Answer,
  isAcknowledged,
  type RunningShop,
  signed,
  startRunningShop,
} from "#tests/stress/server/running-shop.ts";
import { fillDisk, withSmallDisk } from "#tests/stress/server/small-disk.ts";

const DISK_MB = 24;
const CONCURRENCY = 4;

/** The disk under the data folder is full while signed notifications keep coming; then there is room again. */
export const fullDisk: Scenario = {
  name: "disk full, notifications",
  expected: "503 and never success, pages 200, then accepted without a restart, fsck clean",
  fullCount: 500,
  testCount: 20,
  needsBuild: true,
  async run(count, _seed, progress) {
    const result = await withSmallDisk(DISK_MB, async (dataDir) => {
      seedDataDir(dataDir);
      const t = await startRunningShop(dataDir);
      try {
        return await sendWhileFull(t, count, progress);
      } finally {
        await t.close();
      }
    });
    return result ?? { result: "not run: needs root on Linux, to mount a small disk", ok: true };
  },
};

async function sendWhileFull(t: RunningShop, count: number, progress: (done: number) => void) {
  const order = await t.order();
  const notification = await t.notificationOf(order);
  const pages = ["/", `/api/orders/${order.token}`];
  const makeRoom = fillUp(t.server.dataDir);
  const answers: Answer[] = [];
  let visits = 0;
  let failedPages = 0;
  await runConcurrently(Array(count).keys(), CONCURRENCY, async (n) => {
    answers.push(await t.send(signed(notification)));
    const response = await t.page(pages[n % pages.length] ?? "/");
    await response.arrayBuffer();
    visits++;
    if (response.status !== 200) failedPages++;
    progress(n + 1);
  });
  makeRoom();
  const after = await t.send(signed(notification));
  const state = await t.stateOf(order);
  const breaches = [...(await fsck(t.shop.db)), ...(await auditAgainstGateway(t.shop))];
  const refused = answers.filter(({ status, retryAfter }) => status === 503 && retryAfter).length;
  const acknowledged = answers.filter(isAcknowledged).length;
  return {
    result: [
      `${refused} of ${count} × 503, ${acknowledged} acknowledged`,
      `${visits} pages, ${failedPages} not 200`,
      `then ${after.text} and ${state}, ${breaches.length} invariants broken`,
    ].join("; "),
    ok:
      refused === count &&
      acknowledged === 0 &&
      failedPages === 0 &&
      isAcknowledged(after) &&
      state === "Paid" &&
      breaches.length === 0,
  };
}

/** Fills the disk; returns how to make room again. */
function fillUp(dataDir: string): () => void {
  // A log that was checkpointed is written over from its start: there would be room in it on a full disk.
  const client = new Sqlite(join(dataDir, "shop.db"), { timeout: 5000 });
  client.pragma("wal_checkpoint(TRUNCATE)");
  client.close();
  return fillDisk(dataDir);
}
