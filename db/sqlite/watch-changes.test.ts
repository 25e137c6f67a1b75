import { afterEach, expect, test, vi } from "vitest";
import { followChanges } from "#db/changes/follow-changes.ts";
import { recordChanges } from "#db/changes/record-changes.ts";
import type { Database } from "#db/database.ts";
import { openDatabase } from "#db/open-database.ts";
import { watchChanges } from "#db/sqlite/watch-changes.ts";
import { temporaryDatabase } from "#tests/harness/database/temporary-database.ts";

afterEach(() => vi.useRealTimers());

test("a log read for nothing: while nobody commits, only the file's version is looked at", async () => {
  // A write begins by a real setImmediate.
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  const t = await temporaryDatabase();
  const other = openDatabase(t.url);
  let reads = 0;
  // The log is read at each look, and at no other time.
  const counted: Database = {
    ...other,
    watch: (look) =>
      other.watch(() => {
        reads++;
        look();
      }),
  };
  const heard: string[] = [];
  const follower = followChanges(
    counted,
    {
      changed: (some) => heard.push(...some.map(({ key }) => key)),
      missed: () => undefined,
    },
    (error) => heard.push(String(error)),
  );
  await vi.advanceTimersByTimeAsync(500);
  const before = reads;
  await vi.advanceTimersByTimeAsync(8000);
  expect(reads).toBe(before);
  await t.db.write((tx) => recordChanges(tx, "order", ["a"]));
  await vi.advanceTimersByTimeAsync(100);
  expect(heard).toEqual(["a"]);
  // So often that it never counts as having missed something.
  const quiet = reads;
  await vi.advanceTimersByTimeAsync(40_000);
  expect(reads).toBeGreaterThan(quiet);
  follower.stop();
  await other.close();
  await t.remove();
});

test("ended by a timer: a file that can't be read for a moment is looked at again", async () => {
  vi.useFakeTimers();
  let isBusy = true;
  const reader = {
    open: true,
    pragma: () => {
      if (isBusy) throw new Error("SQLITE_BUSY_RECOVERY");
      return 7;
    },
  };
  let looks = 0;
  const stop = watchChanges(reader as never, () => looks++);
  await vi.advanceTimersByTimeAsync(300);
  const before = looks;
  isBusy = false;
  await vi.advanceTimersByTimeAsync(100);
  expect(looks).toBe(before + 1);
  stop();
});
