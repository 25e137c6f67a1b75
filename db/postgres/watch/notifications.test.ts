import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { followChanges } from "#db/changes/follow-changes.ts";
import { recordChanges } from "#db/changes/record-changes.ts";
import { isDistributed } from "#db/dialect.ts";
import { openPostgres } from "#db/postgres/client.ts";
import { lazyPool } from "#db/postgres/connection/pool.ts";
import { changeNotifications } from "#db/postgres/watch/notifications.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";
import { proxyTo } from "#tests/postgres/proxy.ts";

let t: TemporaryDatabase;
beforeEach(async () => {
  t = await temporaryDatabase();
});
afterEach(() => t.remove());

const record = (key: string) => t.db.write((tx) => recordChanges(tx, "order", [key]));
const onServer = async (query: string) => {
  const client = new pg.Client({ connectionString: t.url });
  await client.connect();
  await client.query(query);
  await client.end();
};

/** Listens without polling, as another process would. */
function listenAt(url: string) {
  const pool = lazyPool({ url, readOnly: true, size: 1 });
  let looks = 0;
  const listener = changeNotifications(url, pool).listen(() => looks++);
  return {
    looks: () => looks,
    isLive: listener.isLive,
    async stop() {
      listener.stop();
      await pool.end();
    },
  };
}

// Distributed engines announce nothing.
test.skipIf(isDistributed)(
  "a change is announced when its transaction is committed, and a connection that was cut listens again",
  async () => {
    const listener = listenAt(t.url);
    await expect.poll(listener.isLive).toBe(true);
    const before = listener.looks();
    await record("a");
    await expect.poll(listener.looks).toBe(before + 1);
    await t.db.write(async () => undefined);
    await onServer(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'halftone changes' and datname = current_database()",
    );
    await expect.poll(listener.isLive).toBe(false);
    await record("b");
    await expect.poll(listener.isLive).toBe(true);
    // It looks as soon as it listens again: "b" was announced to nobody.
    expect(listener.looks()).toBe(before + 2);
    await listener.stop();
  },
);

test("a pooler that swallows notifications is noticed, and changes are heard all the same", async () => {
  const proxy = await proxyTo(t.url, {
    fromServer: ({ type }) => (type === "A" ? "drop" : "pass"),
  });
  const listener = listenAt(proxy.url);
  const following = await followAt(proxy.url);
  await record("a");
  await expect.poll(() => following.heard).toEqual(["a"]);
  expect(listener.isLive()).toBe(false);
  await listener.stop();
  await following.stop();
  await proxy.close();
});

test("all connections cut: what was committed before they are back is heard", async () => {
  const proxy = await proxyTo(t.url, {});
  const following = await followAt(proxy.url);
  await record("a");
  await expect.poll(() => following.heard).toEqual(["a"]);
  proxy.cut();
  await record("b");
  await expect.poll(() => following.heard).toEqual(["a", "b"]);
  await following.stop();
  await proxy.close();
});

async function followAt(url: string) {
  const db = openPostgres({ url });
  const heard: string[] = [];
  const follower = followChanges(
    db,
    {
      changed: (some) => heard.push(...some.map(({ key }) => key)),
      missed: () => undefined,
    },
    (error) => heard.push(String(error)),
  );
  await follower.catchUp();
  return {
    heard,
    async stop() {
      follower.stop();
      await db.close();
    },
  };
}
