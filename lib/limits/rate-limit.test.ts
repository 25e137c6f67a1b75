import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "#db/open-database.ts";
import { rateBuckets } from "#db/tables.ts";
import { pruneBuckets, takeToken } from "#lib/limits/rate-limit.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

const limit = { burst: 3, refillMs: 1000 };
let t: TemporaryDatabase;
beforeEach(async () => {
  t = await temporaryDatabase();
});
afterEach(() => t.remove());

const take = (nowMs: number, key = "a", db = t.db) => takeToken(db, key, limit, nowMs);

test("unlimited: a burst, then one a refill, and the wait it names is exact", async () => {
  expect([await take(0), await take(0), await take(0)]).toEqual([0, 0, 0]);
  expect(await take(0)).toBe(1000);
  expect(await take(400)).toBe(600);
  expect(await take(1000)).toBe(0);
  expect(await take(1000)).toBe(1000);
  expect(await take(60_000)).toBe(0);
});

test("one client's limit is not another's", async () => {
  for (let n = 0; n < 3; n++) await take(0);
  expect(await take(0, "b")).toBe(0);
});

test("a limit for each process: a second one on the same database counts on", async () => {
  const second = openDatabase(t.url);
  for (let n = 0; n < 3; n++) expect(await take(0, "a", n % 2 ? second : t.db)).toBe(0);
  expect(await take(0, "a", second)).toBe(1000);
  second.close();
});

test("all at once: no more than the burst get through", async () => {
  const waits = await Promise.all(Array.from({ length: 20 }, () => take(0)));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
});

test("locked out: a clock that was set back keeps nobody waiting longer than a full burst", async () => {
  await take(1_000_000_000);
  expect(await take(0)).toBeLessThanOrEqual(limit.refillMs);
});

test("rows without end: buckets that are full again are deleted", async () => {
  await take(0, "a");
  await take(5000, "b");
  await pruneBuckets(t.db, 2000);
  expect((await t.db.read.select().from(rateBuckets)).map(({ key }) => key)).toEqual(["b"]);
});
