import { AsyncLocalStorage } from "node:async_hooks";
import Sqlite from "better-sqlite3";
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fileOf } from "#db/dialect.ts";
import { carts } from "#db/tables.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

let t: TemporaryDatabase;
beforeEach(async () => {
  t = await temporaryDatabase();
});
afterEach(() => t.remove());

const add = (id: string, fails = false) =>
  t.db.write(async (tx) => {
    await tx.insert(carts).values({ id, createdAt: 1, updatedAt: 1 });
    if (fails) throw new Error(`no ${id}`);
    return id;
  });
const ids = async () => (await t.db.read.select().from(carts)).map((row) => row.id).sort();

test("writes asked for at once wait for the disk once", async () => {
  const exec = vi.spyOn(Sqlite.prototype, "exec");
  await Promise.all(Array.from({ length: 8 }, (_, n) => add(`${n}`)));
  const commits = exec.mock.calls.filter(([text]) => text === "COMMIT");
  exec.mockRestore();
  expect(commits).toHaveLength(1);
});

test("one that fails undoes what it wrote, and nothing of those it is committed with", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), async (failing) => {
      await t.db.write(async (tx) => void (await tx.delete(carts)));
      const outcomes = await Promise.allSettled(failing.map((fails, n) => add(`${n}`, fails)));
      expect(outcomes.map(({ status }) => status === "rejected")).toEqual(failing);
      expect(await ids()).toEqual(failing.flatMap((fails, n) => (fails ? [] : [`${n}`])));
    }),
    { numRuns: 30 },
  );
});

test("acknowledged before its commit: none of those whose common commit fails is resolved", async () => {
  const other = new Sqlite(fileOf(t.url));
  other.exec(
    "create table child (parent text references carts (id) deferrable initially deferred)",
  );
  other.close();
  const child = sqliteTable("child", { parent: text() });
  const orphan = t.db.write(async (tx) => void (await tx.insert(child).values({ parent: "none" })));
  const outcomes = await Promise.allSettled([add("a"), orphan, add("b")]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(await ids()).toEqual([]);
  await add("c");
  expect(await ids()).toEqual(["c"]);
});

test("a line with another request's id: a body runs in its caller's context", async () => {
  const context = new AsyncLocalStorage<number>();
  const seen = await Promise.all(
    [1, 2, 3].map((n) => context.run(n, () => t.db.write(async () => context.getStore()))),
  );
  expect(seen).toEqual([1, 2, 3]);
});

test("an event loop held up: others get a turn between writes that follow one another", async () => {
  let turns = 0;
  const count = () => {
    turns++;
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  for (let n = 0; n < 20; n++) await add(`${n}`);
  clearImmediate(counting);
  expect(turns).toBeGreaterThan(10);
});
