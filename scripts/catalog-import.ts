import { parseArgs } from "node:util";
import { getDb } from "#db/client.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { importCsv } from "#lib/catalog/csv/import-csv.ts";
import { mediaStore } from "#lib/media/store/get-media-store.ts";
import { MediaUnavailable } from "#lib/media/store/media-store.ts";

const help = `npm run catalog:import -- FILE.csv [--images FOLDER] [--fetch-images] [--set-stock] [--dry-run]

Brings the catalogue to what a product CSV in Shopify's format says, all or nothing.
Products that the file doesn't name stay; running it again changes nothing.

  --images FOLDER  pictures are found in it by their file name
  --fetch-images   pictures that are not there are fetched from public https addresses
  --set-stock      also sets the stock of variants that are on sale already
  --dry-run        checks the file and says what would change, without changing it`;

const MAX_PRINTED = 200;

function readArgs() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        images: { type: "string" },
        "fetch-images": { type: "boolean" },
        "set-stock": { type: "boolean" },
        "dry-run": { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${help}`);
    process.exit(2);
  }
}

const { values, positionals } = readArgs();
const [file, ...more] = positionals;
if (!file || more.length > 0 || values.help) {
  console.log(help);
  process.exit(values.help ? 0 : 2);
}
const live = process.stdout.isTTY;
const fetch = values["fetch-images"] ?? false;
const hasPictures = values.images !== undefined || fetch;
let printed = 0;
try {
  const { problems, products, counts } = await importCsv(getDb(), {
    file,
    pictures: hasPictures ? { store: mediaStore(), folder: values.images ?? null, fetch } : null,
    setStock: values["set-stock"] ?? false,
    dryRun: values["dry-run"] ?? false,
    now: Date.now(),
    onProblem({ line, message }) {
      if (printed++ < MAX_PRINTED) console.error(`line ${line}: ${message}`);
    },
    onIgnoredColumns(columns) {
      const metafields = columns.filter((name) => /metafield/i.test(name)).length;
      const others = columns.filter((name) => !/metafield/i.test(name));
      if (others.length > 0) console.log(`Columns that are not used: ${others.join(", ")}`);
      if (metafields > 0) console.log(`Metafields are not used: ${metafields} columns`);
    },
    onProgress(what, count) {
      if (live) process.stdout.write(`\r${count} ${what} `);
    },
  });
  if (live) process.stdout.write("\r");
  if (!hasPictures)
    console.log("Pictures stay as they are: give --images FOLDER or --fetch-images.");
  if (counts) {
    const { added, changed, unchanged, stockKept } = counts;
    console.log(
      `${products} products: ${added} added, ${changed} changed, ${unchanged} unchanged${values["dry-run"] ? " (dry run: nothing was written)" : ""}`,
    );
    if (stockKept > 0)
      console.log(
        `Stock of ${stockKept} variants on sale stays as it is: --set-stock replaces it.`,
      );
  } else {
    if (printed > MAX_PRINTED) console.error(`… and ${printed - MAX_PRINTED} more`);
    console.error(`${problems} problems: nothing was imported.`);
    process.exitCode = 1;
  }
} catch (error) {
  const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
  const isStorage = error instanceof MediaUnavailable;
  if (!(error instanceof DatabaseUnavailable) && !isMissing && !isStorage) throw error;
  console.error(
    isMissing
      ? `Not found: ${error.message}`
      : isStorage
        ? `${error.message}. Nothing was imported.`
        : "The database is busy. Try again.",
  );
  process.exitCode = 1;
}
getDb().close();
