import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Tx } from "#db/database.ts";
import { fileOf } from "#db/dialect.ts";
import { AwaitedOutsideDatabase, DatabaseUnavailable } from "#db/errors.ts";
import { openSqlite } from "#db/sqlite/client.ts";
import { tellUnavailable } from "#db/sqlite/errors.ts";
import { cartLines, carts } from "#db/tables.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

let t: TemporaryDatabase;
beforeEach(async () => {
  t = await temporaryDatabase();
});
afterEach(() => t.remove());

const cart = (id: string) => ({ id, createdAt: 1, updatedAt: 1 });
const add = (id: string) =>
  t.db.write(async (tx) => void (await tx.insert(carts).values(cart(id))));
const ids = async () => (await t.db.read.select().from(carts)).map((row) => row.id);
const revisionOf = async (id: string) =>
  (await t.db.read.select().from(carts).where(eq(carts.id, id)))[0]?.revision;

describe("write", () => {
  test("commits what the body wrote and returns what it returned", async () => {
    const answer = await t.db.write(async (tx) => {
      await tx.insert(carts).values(cart("a"));
      return (await tx.select().from(carts)).length;
    });
    expect(answer).toBe(1);
    expect(await ids()).toEqual(["a"]);
  });

  test("rolls back everything when the body throws, after any number of awaits", async () => {
    const failing = t.db.write(async (tx) => {
      await tx.insert(carts).values(cart("a"));
      await tx.insert(carts).values(cart("b"));
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await ids()).toEqual([]);
    await add("c");
    expect(await ids()).toEqual(["c"]);
  });

  test("guard: a body that awaits a timer is rolled back and told so", async () => {
    const failing = t.db.write(async (tx) => {
      await tx.insert(carts).values(cart("a"));
      await wait(5);
      await tx.insert(carts).values(cart("b"));
    });
    await expect(failing).rejects.toBeInstanceOf(AwaitedOutsideDatabase);
    expect(await ids()).toEqual([]);
  });

  test("guard: what such a body writes later never lands in another's transaction", async () => {
    let reachedEnd: unknown = "not yet";
    const stray = { done: Promise.resolve() };
    const failing = t.db.write(async (tx) => {
      stray.done = (async () => {
        await wait(5);
        reachedEnd = await tx
          .insert(carts)
          .values(cart("stray"))
          .catch((error: unknown) => error);
      })();
      await stray.done;
    });
    await expect(failing).rejects.toBeInstanceOf(AwaitedOutsideDatabase);
    await Promise.all([add("a"), stray.done, add("b")]);
    expect(reachedEnd).toBeInstanceOf(Error);
    expect(await ids()).toEqual(["a", "b"]);
  });

  test("bodies run one at a time: increments are not lost", async () => {
    await add("a");
    const increment = async (tx: Tx) => {
      const [row] = await tx.select().from(carts).where(eq(carts.id, "a"));
      await tx.update(carts).set({ revision: (row?.revision ?? 0) + 1 });
    };
    await Promise.all(Array.from({ length: 50 }, () => t.db.write(increment)));
    expect(await revisionOf("a")).toBe(50);
  });

  test("an awaited write inside a write can't deadlock: the guard ends it", async () => {
    const nested = t.db.write(async () => add("inner"));
    await expect(nested).rejects.toBeInstanceOf(AwaitedOutsideDatabase);
  });

  test("foreign keys are enforced", async () => {
    const failing = t.db.write(async (tx) => {
      await tx
        .insert(cartLines)
        .values({ cartId: "none", variantId: "none", quantity: 1, addedAt: 1 });
    });
    await expect(failing).rejects.toThrow();
  });
});

test("read: a write through the reading connection is refused by SQLite", async () => {
  const reader = t.db.read as unknown as Tx;
  await expect((async () => reader.insert(carts).values(cart("a")))()).rejects.toThrow();
});

test("a read answered by 500: one that meets a lock says that the database is busy", () => {
  const file = `${fileOf(t.url)}-other`;
  const other = new Sqlite(file);
  other.exec("create table a (b); begin exclusive");
  const reader = tellUnavailable(new Sqlite(file, { readonly: true, timeout: 10 }));
  const read = () => reader.prepare("select b from a").all();
  expect(read).toThrow(DatabaseUnavailable);
  other.exec("commit");
  expect(read()).toEqual([]);
  reader.close();
  other.close();
});

describe("two processes on one file", () => {
  test.each([1, 30])(
    "a held lock: %s write(s) at once give up within 2 s, written nothing, and the event loop stays free",
    async (count) => {
      const other = new Sqlite(fileOf(t.url));
      other.exec("BEGIN IMMEDIATE");
      let longest = 0;
      let last = performance.now();
      const watch = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 5);
      const started = performance.now();
      const busy = { name: "DatabaseUnavailable", reason: "busy" };
      await Promise.all(
        Array.from({ length: count }, (_, n) => expect(add(`a${n}`)).rejects.toMatchObject(busy)),
      );
      const took = performance.now() - started;
      clearInterval(watch);
      other.exec("ROLLBACK");
      other.close();
      expect(took).toBeLessThan(2000);
      expect(longest).toBeLessThan(300);
      await add("b");
      expect(await ids()).toEqual(["b"]);
    },
  );

  test("a lock let go in time: the write waits and succeeds", async () => {
    const other = new Sqlite(fileOf(t.url));
    other.exec("BEGIN IMMEDIATE");
    const writing = add("a");
    setTimeout(() => other.exec("COMMIT"), 150);
    await writing;
    other.close();
    expect(await ids()).toEqual(["a"]);
  });

  test("increments of two processes are not lost", async () => {
    await add("a");
    const script = `
      import { openSqlite } from "#db/sqlite/client.ts";
      import { carts } from "#db/tables.ts";
      import { sql } from "drizzle-orm";
      const db = openSqlite(process.argv[1]);
      for (let i = 0; i < 40; i++)
        await db.write(async (tx) => { await tx.update(carts).set({ revision: sql\`revision + 1\` }); });
      db.close();`;
    const child = spawn(
      process.execPath,
      ["--input-type=module-typescript", "-e", script, fileOf(t.url)],
      {
        stdio: "inherit",
      },
    );
    const ended = once(child, "exit");
    for (let i = 0; i < 40; i++)
      await t.db.write(async (tx) => {
        await tx.update(carts).set({ revision: sql`revision + 1` });
      });
    expect((await ended)[0]).toBe(0);
    expect(await revisionOf("a")).toBe(80);
    // A process is slow to start on a busy machine.
  }, 30_000);
});

test("a closed database says so", async () => {
  const db = openSqlite(fileOf(t.url));
  db.close();
  await expect(db.write(async () => 1)).rejects.toBeInstanceOf(DatabaseUnavailable);
});

test("integrity: a sound file has nothing to tell", async () => {
  expect(await t.db.integrity()).toEqual([]);
});
