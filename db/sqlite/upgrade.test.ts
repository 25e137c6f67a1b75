import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { fileOf } from "#db/dialect.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

type Entry = { idx: number; tag: string; when: number };

const t = shopPerTest();
const journalOf = (folder: string): { entries: Entry[] } =>
  JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8"));

/** From these on, the version before must be able to go on (docs/upgrading.md). */
const FIRST_HELD = { "db/migrations": 19, "db/postgres/migrations": 1 };

test("an upgrade that can't be taken back: migrations only add", () => {
  for (const [folder, first] of Object.entries(FIRST_HELD))
    for (const { idx, tag } of journalOf(folder).entries)
      if (idx >= first)
        expect(readFileSync(join(folder, `${tag}.sql`), "utf8"), tag).not.toMatch(
          /\b(drop\s+table|drop\s+column|rename)\b/i,
        );
});

/** The migrations with one more, as the next version may bring it. */
function nextVersion(folder: string): string {
  cpSync("db/migrations", folder, { recursive: true });
  const journal = journalOf(folder);
  const last = journal.entries.at(-1) as Entry;
  const entry = { ...last, idx: last.idx + 1, tag: "9999_next", when: last.when + 1 };
  writeFileSync(
    join(folder, "meta/_journal.json"),
    JSON.stringify({ ...journal, entries: [...journal.entries, entry] }),
  );
  writeFileSync(
    join(folder, "9999_next.sql"),
    [
      "alter table orders add gift integer default 0 not null",
      "create table gifts (id text primary key)",
      "create index orders_gift on orders (gift, created_at)",
      "update orders set gift = 1",
    ].join(";\n--> statement-breakpoint\n"),
  );
  return folder;
}

test("a shop sells while the next version migrates, after it, and again after the way back", async () => {
  const folder = mkdtempSync(join(tmpdir(), "halftone-upgrade-"));
  await placeOrder(t.shop);
  const script = `import { migrateSqlite } from "#db/sqlite/migrate.ts"; migrateSqlite(...process.argv.slice(1));`;
  const next = nextVersion(join(folder, "migrations"));
  let migrating = true;
  const migration = promisify(execFile)(process.execPath, [
    ...["--input-type=module", "-e", script, fileOf(t.databaseUrl), next],
  ]).finally(() => {
    migrating = false;
  });
  let sold = 0;
  while (migrating) {
    await placeOrder(t.shop);
    sold++;
    await wait(20);
  }
  await migration;
  expect(sold).toBeGreaterThan(0);
  await placeOrder(t.shop);
  // The old version starts again on the new tables.
  migrateSqlite(fileOf(t.databaseUrl));
  await placeOrder(t.shop);
  rmSync(folder, { recursive: true });
}, 30_000);
