import { expect, test, vi } from "vitest";
import type { Database } from "#db/database.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { attempts } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { startWorker } from "#lib/worker/worker.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();

test("begun by halves: a new leader whose database was busy still asks about every open attempt", async () => {
  await checkout(t.shop, await requestFor(t.shop, await addVariant(t.shop, 1)));
  let writes = 0;
  // The first write takes the lease, the second plans the questions.
  const write: Database["write"] = async (body) => {
    writes++;
    if (writes === 2) throw new DatabaseUnavailable("busy");
    return t.shop.db.write(body);
  };
  const worker = startWorker({ ...t.shop, db: { ...t.shop.db, write } });
  await vi.waitFor(
    async () => {
      const [attempt] = await t.shop.db.read.select().from(attempts);
      expect(attempt?.checkedAt).toEqual(expect.any(Number));
    },
    { timeout: 4000, interval: 50 },
  );
  await worker.stop();
});
