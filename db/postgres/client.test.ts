import { setTimeout as wait } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Follower, followChanges } from "#db/changes/follow-changes.ts";
import { recordChanges } from "#db/changes/record-changes.ts";
import type { Tx } from "#db/database.ts";
import { AwaitedOutsideDatabase } from "#db/errors.ts";
import { openPostgres } from "#db/postgres/client.ts";
import { forUpdate, lock } from "#db/queries/lock.ts";
import { cartLines, carts } from "#db/tables.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

let t: TemporaryDatabase;
/** A connection beside the shop's. */
let other: pg.Client;
beforeEach(async () => {
  t = await temporaryDatabase();
  other = new pg.Client({ connectionString: t.url });
  await other.connect();
});
afterEach(async () => {
  await other.end();
  await t.remove();
});

const cart = (id: string) => ({ id, createdAt: 1, updatedAt: 1 });
const add = (id: string) =>
  t.db.write(async (tx) => void (await tx.insert(carts).values(cart(id))));
const ids = async () =>
  (await t.db.read.select().from(carts).orderBy(carts.id)).map((row) => row.id);
const bump = (tx: Tx, id: string) =>
  tx
    .update(carts)
    .set({ revision: sql`${carts.revision} + 1` })
    .where(eq(carts.id, id));
const revisions = async () =>
  (await t.db.read.select().from(carts).orderBy(carts.id)).map((row) => row.revision);

describe("write", () => {
  test("commits what the body wrote and returns what it returned; rolls back when it throws", async () => {
    const size = await t.db.write(async (tx) => {
      await tx.insert(carts).values(cart("a"));
      return (await tx.select().from(carts)).length;
    });
    expect(size).toBe(1);
    const failing = t.db.write(async (tx) => {
      await tx.insert(carts).values(cart("b"));
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await ids()).toEqual(["a"]);
  });

  test("guard: a body that awaits a timer is rolled back and told so, and what it writes later lands nowhere", async () => {
    let later: Promise<unknown> = Promise.resolve();
    const failing = t.db.write(async (tx) => {
      await tx.insert(carts).values(cart("a"));
      later = wait(5).then(() => tx.insert(carts).values(cart("b")));
      await later;
    });
    await expect(failing).rejects.toBeInstanceOf(AwaitedOutsideDatabase);
    await expect(later).rejects.toThrow();
    await add("c");
    expect(await ids()).toEqual(["c"]);
  });

  test("guard: queries side by side are no reason to end a body", async () => {
    await t.db.write(async (tx) => {
      await Promise.all(["a", "b", "c"].map((id) => tx.insert(carts).values(cart(id))));
    });
    expect(await ids()).toEqual(["a", "b", "c"]);
  });

  test("rollback taken for a commit: a body that swallows an error is told that nothing was kept", async () => {
    const swallowing = t.db.write(async (tx) => {
      await tx.insert(carts).values(cart("a"));
      await tx
        .insert(cartLines)
        .values({ cartId: "a", variantId: "none", quantity: 1, addedAt: 1 })
        .catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow("rolled back");
    expect(await ids()).toEqual([]);
  });

  test("lost update: whoever locks what it read loses no other's increment", async () => {
    await add("a");
    const increment = async (tx: Tx) => {
      const [row] = await forUpdate(tx.select().from(carts).where(eq(carts.id, "a")));
      await tx.update(carts).set({ revision: (row?.revision ?? 0) + 1 });
    };
    await Promise.all(Array.from({ length: 30 }, () => t.db.write(increment)));
    expect(await revisions()).toEqual([30]);
  });

  test("counted apart: a named lock lets one at a time decide by rows that aren't there yet", async () => {
    const addUpToThree = (n: number) =>
      t.db.write(async (tx) => {
        await lock(tx, "three at most");
        if ((await tx.$count(carts)) < 3) await tx.insert(carts).values(cart(`${n}`));
      });
    await Promise.all(Array.from({ length: 12 }, (_, n) => addUpToThree(n)));
    expect(await ids()).toHaveLength(3);
  });

  test("two that insert the same row: the later one runs again and finds it", async () => {
    const findOrAdd = () =>
      t.db.write(async (tx) => {
        const [found] = await tx.select().from(carts).where(eq(carts.id, "a"));
        if (!found) await tx.insert(carts).values(cart("a"));
        return found ? "found" : "added";
      });
    const outcomes = await Promise.all(Array.from({ length: 8 }, findOrAdd));
    expect(outcomes.filter((one) => one === "added")).toHaveLength(1);
  });

  test("deadlock: one of two runs again, and both are done", async () => {
    await add("a");
    await add("b");
    const both = (first: string, second: string) =>
      t.db.write(async (tx) => {
        await bump(tx, first);
        // Long enough for the other one to have its first row.
        await tx.select({ paused: sql`pg_sleep(0.1)` }).from(carts).limit(1);
        await bump(tx, second);
      });
    await Promise.all([both("a", "b"), both("b", "a")]);
    expect(await revisions()).toEqual([2, 2]);
  });

  test("a connection lost before its commit: the body runs again, once in effect", async () => {
    await add("a");
    let runs = 0;
    await t.db.write(async (tx) => {
      await bump(tx, "a");
      if (runs++ === 0)
        await tx.select({ gone: sql`pg_terminate_backend(pg_backend_pid())` }).from(carts);
    });
    expect(runs).toBeGreaterThanOrEqual(2);
    expect(await revisions()).toEqual([1]);
  });

  test("a row that others hold: DatabaseUnavailable within 2 s, nothing written", async () => {
    await add("a");
    await other.query("begin; update carts set revision = 7");
    const started = performance.now();
    const busy = { name: "DatabaseUnavailable", reason: "busy" };
    await expect(t.db.write((tx) => bump(tx, "a"))).rejects.toMatchObject(busy);
    expect(performance.now() - started).toBeLessThan(2000);
    await other.query("rollback");
    expect(await revisions()).toEqual([0]);
  });
});

test("a pool in use: DatabaseUnavailable for who waits too long, and for nobody else", async () => {
  await add("a");
  const small = openPostgres({ url: t.url, poolSize: 2, connectTimeoutMs: 100 });
  const slow = () =>
    small.write((tx) => tx.select({ paused: sql`pg_sleep(0.4)` }).from(carts).limit(1));
  const outcomes = await Promise.allSettled([slow(), slow(), slow()]);
  await small.close();
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  expect(outcomes[2]).toMatchObject({ reason: { name: "DatabaseUnavailable", reason: "busy" } });
});

describe("read", () => {
  test("a write through a reading connection is refused by PostgreSQL", async () => {
    const reader = t.db.read as unknown as Tx;
    await expect(reader.insert(carts).values(cart("a"))).rejects.toMatchObject({
      cause: { code: "25006" },
    });
  });

  test("connections that were cut are replaced: the next query is answered", async () => {
    await add("a");
    await ids();
    await other.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    expect(await ids()).toEqual(["a"]);
    await add("b");
  });
});

test("text compares byte by byte, and a zero byte does no harm", async () => {
  for (const id of ["b", "Z", "ä", "a\0"]) await add(id);
  expect(await ids()).toEqual(["Z", "a\u{FFFD}", "b", "ä"]);
});

test("a server that isn't there, or a database that was closed, says so", async () => {
  const nowhere = openPostgres({ url: "postgres://shop@127.0.0.1:1/shop" });
  const unreachable = { name: "DatabaseUnavailable", reason: "unreachable" };
  await expect(nowhere.write(async () => 1)).rejects.toMatchObject(unreachable);
  await expect((async () => nowhere.read.select().from(carts))()).rejects.toMatchObject(
    unreachable,
  );
  await nowhere.close();
  await expect(nowhere.write(async () => 1)).rejects.toMatchObject({ reason: "closed" });
});

test("a change overtaken: one that commits after a later one is heard all the same", async () => {
  const heard: string[] = [];
  const changed = (some: { key: string }[]) => heard.push(...some.map(({ key }) => key));
  const follower: Follower = followChanges(
    t.db,
    { changed, missed: () => undefined },
    () => undefined,
  );
  await follower.catchUp();
  const begin = `begin; insert into changes (topic, key, at) values ('order', 'slow', ${Date.now()})`;
  // A server that turns transactions away takes the next one.
  await other.query(begin).catch(() => other.query(`rollback; ${begin}`));
  await t.db.write((tx) => recordChanges(tx, "order", ["quick"]));
  await follower.catchUp();
  expect(heard).toEqual(["quick"]);
  await other.query("commit");
  await follower.catchUp();
  expect(heard).toEqual(["quick", "slow"]);
  follower.stop();
});

test("a plan from before a migration: a query that returns another type is parsed again", async () => {
  await other.query("create table probes (a integer); insert into probes values (1)");
  const probe = () => t.db.read.select({ a: sql`a` }).from(sql`probes`);
  const probeInside = () =>
    t.db.write((tx) => tx.select({ a: sql`a`, b: sql`1` }).from(sql`probes`));
  for (let times = 0; times < 3; times++) await Promise.all([probe(), probeInside()]);
  await other.query("alter table probes alter column a type text");
  expect(await probe()).toEqual([{ a: "1" }]);
  expect(await probeInside()).toEqual([{ a: "1", b: 1 }]);
  // The database is another test's next.
  await other.query("drop table probes");
});
