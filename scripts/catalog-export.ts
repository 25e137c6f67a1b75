import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { stringify } from "csv-stringify";
import { getDb } from "#db/client.ts";
import { exportRows, headerRow } from "#lib/catalog/csv/export-csv.ts";
import { env } from "#lib/env.ts";
import { originalFile, type Picture } from "#lib/media/picture.ts";
import { mediaStore } from "#lib/media/store/get-media-store.ts";

const help = `npm run catalog:export -- FILE.csv [--images FOLDER]

Writes the whole catalogue as a product CSV in Shopify's format, and with --images the pictures it names.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { images: { type: "string" }, help: { type: "boolean" } },
});
const [file, ...more] = positionals;
if (!file || more.length > 0 || values.help) {
  console.log(help);
  process.exit(values.help ? 0 : 2);
}
const folder = values.images;
if (folder) await mkdir(folder, { recursive: true });

/** The source under its id, with which its row’s address begins: importing finds the very same picture again. */
async function copySource(picture: Picture): Promise<void> {
  if (!folder) return;
  const source = await mediaStore().read(originalFile(picture.id));
  if (!source) throw new Error(`${mediaStore().name} has no ${originalFile(picture.id)}`);
  await writeFile(join(folder, picture.id), source);
}

let rows = 0;
await pipeline(
  Readable.from(exportRows(getDb().read, env().appUrl, copySource)),
  async function* (source: AsyncIterable<string[]>) {
    yield headerRow;
    for await (const row of source) {
      rows++;
      yield row;
    }
  },
  stringify(),
  createWriteStream(file),
);
console.log(`${rows} rows written to ${file}`);
getDb().close();
