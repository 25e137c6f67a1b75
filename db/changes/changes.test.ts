import { afterEach, beforeEach, expect, test } from "vitest";
import { type Follower, followChanges, pruneChanges } from "#db/changes/follow-changes.ts";
import { recordChanges } from "#db/changes/record-changes.ts";
import { tellAfterWrite } from "#db/changes/tell-after-write.ts";
import type { Database } from "#db/database.ts";
import { openDatabase } from "#db/open-database.ts";
import { changes } from "#db/tables.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

let t: TemporaryDatabase;
let other: Database;
let follower: Follower;
let heard: string[];

beforeEach(async () => {
  t = await temporaryDatabase();
  other = openDatabase(t.url);
  heard = [];
  const listener = {
    changed: (some: { key: string }[]) => heard.push(...some.map(({ key }) => key)),
    missed: () => heard.push("missed"),
  };
  follower = followChanges(other, listener, (error) => heard.push(String(error)));
  await follower.catchUp();
});
afterEach(async () => {
  follower.stop();
  await other.close();
  await t.remove();
});

const record = (db: Database, ...keys: string[]) =>
  db.write((tx) => recordChanges(tx, "order", keys));

test("a change is heard by another instance without being asked, once and in order", async () => {
  const all = Array.from({ length: 1200 }, (_, n) => `${n}`);
  await record(t.db, ...all);
  await record(t.db, "last");
  await expect.poll(() => heard.length).toBe(1202);
  await follower.catchUp();
  expect(heard).toEqual(["missed", ...all, "last"]);
});

test("a change that is rolled back is heard by nobody", async () => {
  const failed = t.db.write(async (tx) => {
    await recordChanges(tx, "order", ["undone"]);
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  await record(t.db, "done");
  await follower.catchUp();
  expect(heard).toEqual(["missed", "done"]);
});

test("the old page after a write: whoever wrote a change here has been heard when the write is done", async () => {
  const telling = tellAfterWrite(other, () => follower);
  await Promise.all(["a", "b", "c"].map((key) => record(telling, key)));
  expect(heard.toSorted()).toEqual(["a", "b", "c", "missed"]);
});

test("changes kept for ever: what is pruned is gone, and later ones are heard all the same", async () => {
  await record(t.db, "a", "b");
  await follower.catchUp();
  await pruneChanges(t.db, Date.now());
  expect(await t.db.read.$count(changes)).toBe(2);
  await pruneChanges(t.db, Date.now() + 180_000);
  expect(await t.db.read.$count(changes)).toBe(0);
  await record(t.db, "c");
  await follower.catchUp();
  expect(heard).toEqual(["missed", "a", "b", "c"]);
});
