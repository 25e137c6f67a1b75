import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { payments } from "#db/tables.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import type { Shop } from "#lib/shop.ts";
import { addVariant } from "#tests/harness/fixtures.ts";
import { randomFrom } from "#tests/harness/random.ts";
import { temporaryDatabase } from "#tests/harness/temporary-database.ts";
import type { Trial } from "#tests/stress/scenario.ts";

/** A shop at work is killed at a random moment, again and again, on one database. */
export const killNine: Trial = {
  name: "kill -9 at random moments",
  must: "0 acknowledged facts lost, 0 jobs doubled",
  whole: 300,
  async run(count, seed, progress) {
    const random = randomFrom(seed);
    const temporary = temporaryDatabase();
    const variantId = await addVariant({ db: temporary.db } as Shop, 1_000_000);
    const acks = join(dirname(temporary.file), "acknowledged");
    for (let done = 0; done < count; done++) {
      const args = [temporary.file, join(dirname(temporary.file), "sandbox.db"), variantId, acks];
      const victim = fork("tests/stress/crash-worker.ts", args, {
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      });
      const ended = once(victim, "exit");
      await Promise.race([once(victim, "message"), ended]);
      await wait(random.between(5, 250));
      victim.kill("SIGKILL");
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
    temporary.remove();
    const got = `${count} kills, ${acknowledged.size} acknowledged, ${lost} lost, ${breaches.length} invariants broken`;
    return { got, ok: lost === 0 && breaches.length === 0 && acknowledged.size > 0 };
  },
};
