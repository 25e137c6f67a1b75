import { type ChildProcess, fork } from "node:child_process";
import { on, once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { payments } from "#db/tables.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import type { Shop } from "#lib/shop.ts";
import { addVariant } from "#tests/harness/fixtures.ts";
import { randomFrom } from "#tests/harness/random.ts";
import { temporaryDatabase } from "#tests/harness/temporary-database.ts";
import type { Scenario } from "#tests/stress/scenario.ts";

/** A busy shop process is killed at a random moment, again and again, on one database. */
export const killNine: Scenario = {
  name: "kill -9 at random moments",
  expected: "0 acknowledged facts lost, 0 jobs doubled",
  fullCount: 300,
  testCount: 2,
  async run(count, seed, progress) {
    const random = randomFrom(seed);
    const temporary = await temporaryDatabase();
    const variantId = await addVariant({ db: temporary.db } as Shop, 1_000_000);
    const acks = join(temporary.folder, "acknowledged");
    for (let done = 0; done < count; done++) {
      const args = [temporary.url, join(temporary.folder, "sandbox.db"), variantId, acks];
      const worker = fork("tests/stress/crash/crash-worker.ts", args, {
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      });
      const ended = once(worker, "exit");
      // Every second one has acknowledged something; the others may be killed before their first.
      await Promise.race([received(worker, done % 2 === 0 ? "acknowledged" : "ready"), ended]);
      await wait(random.between(5, 250));
      worker.kill("SIGKILL");
      await ended;
      progress(done + 1);
    }
    const acknowledged = existsSync(acks)
      ? new Set(readFileSync(acks, "utf8").trim().split("\n").filter(Boolean))
      : new Set();
    const kept = new Set(
      (await temporary.db.read.select({ id: payments.recordId }).from(payments)).map(
        (row) => row.id,
      ),
    );
    const lost = [...acknowledged].filter((record) => !kept.has(`${record}`)).length;
    const breaches = await fsck(temporary.db);
    await temporary.remove();
    const result = `${count} kills, ${acknowledged.size} acknowledged, ${lost} lost, ${breaches.length} invariants broken`;
    return { result, ok: lost === 0 && breaches.length === 0 && acknowledged.size > 0 };
  },
};

/** Resolves when the worker sends this message. */
async function received(worker: ChildProcess, message: string): Promise<void> {
  for await (const [one] of on(worker, "message")) if (one === message) return;
}
