import { stringify } from "csv-stringify/sync";
import { expect, test } from "vitest";
import { exportRows, headerRow } from "#lib/catalog/csv/export-csv.ts";
import { older, own } from "#lib/catalog/csv/sample-files.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import { catalogPerTest } from "#tests/harness/catalog-per-test.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

const { current: t, drawPicture, importText, inFolder } = catalogPerTest();

test("exported and imported into another shop, pictures included, it is exported the same", async () => {
  const media = inFolder("media");
  const sources = { store: folderStore(media), folder: t.folder, fetch: false };
  await drawPicture("tin.png", "#336699");
  const pictured = older.replace(",,active", ",https://cdn.example/files/Tin.png?v=3,active");
  const made = await importText(pictured, { pictures: sources });
  expect(made).toMatchObject({ said: [], counts: { added: 2 } });
  await drawPicture("cup.png", "#336699");
  await importText(own, { pictures: sources });
  const first = await exportText(t);
  expect(first).toContain("https://shop.example/media/");
  const other = await temporaryDatabase();
  try {
    const pictures = {
      store: folderStore(inFolder("there")),
      folder: `${media}/originals`,
      fetch: false,
    };
    const again = await importText(first, { db: other, pictures });
    expect(again).toMatchObject({ said: [], counts: { added: 3 } });
    expect(await exportText(other)).toBe(first);
  } finally {
    await other.remove();
  }
});

async function exportText({ db }: TemporaryDatabase): Promise<string> {
  const rows = [headerRow];
  for await (const row of exportRows(db.read, "https://shop.example")) rows.push(row);
  return stringify(rows);
}
