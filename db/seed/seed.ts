import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Database } from "#db/database.ts";
import { multiplyCatalogue } from "#db/seed/multiply-catalogue.ts";
import { collections, products } from "#db/tables.ts";
import { shopCollectionsSchema } from "#lib/catalog/collections/shop-collections.ts";
import { importCsv } from "#lib/catalog/csv/import-csv.ts";
import { EnvError } from "#lib/env-error.ts";
import { processPicture } from "#lib/media/process-picture.ts";
import { copyPicture } from "#lib/media/store/copy-picture.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import type { MediaStore } from "#lib/media/store/media-store.ts";

/** Pictures are made once a machine and copied from here into each data folder. */
const CACHE = "node_modules/.cache/halftone/media";

const MAX_PROBLEMS = 20;

type Places = {
  /** A folder that may hold catalog.csv, collections.json and media/, as a shop's does. */
  from: string;
  /** Where the pictures go. */
  store: MediaStore;
  onProgress?(text: string): void;
};

/**
 * Fills an empty catalogue from a folder; one that has products stays as it is, since a merchant may have changed it.
 * Returns how many products are new. Throws EnvError that names what is wrong in the folder.
 */
export async function seed(db: Database, { from, store, onProgress }: Places): Promise<number> {
  const [any] = await db.read.select({ id: products.id }).from(products).limit(1);
  if (any) return 0;
  const file = join(from, "catalog.csv");
  // A merchant may fill the catalogue by imports or in the console alone.
  if (!existsSync(file)) return 0;
  await addCollections(db, join(from, "collections.json"));
  const inFolder = join(from, "media");
  const pictures = existsSync(inFolder) ? inFolder : null;
  if (pictures) await makePictures(pictures, store, onProgress);
  const problems: string[] = [];
  const { counts } = await importCsv(db, {
    file,
    pictures: { store, folder: pictures, fetch: false },
    setStock: true,
    dryRun: false,
    now: Date.now(),
    onProblem: ({ line, message }) => problems.push(`line ${line}: ${message}`),
    onIgnoredColumns: () => undefined,
    onProgress: () => undefined,
  });
  if (counts) return counts.added;
  const more = problems.length - MAX_PROBLEMS;
  throw new EnvError(
    [`${file}:`, ...problems.slice(0, MAX_PROBLEMS), more > 0 ? `… and ${more} more` : ""].join(
      "\n",
    ),
  );
}

async function addCollections(db: Database, file: string): Promise<void> {
  if (!existsSync(file)) return;
  const parsed = shopCollectionsSchema.safeParse(parseJson(await readFile(file, "utf8"), file));
  if (!parsed.success) throw new EnvError(`${file}:\n${z.prettifyError(parsed.error)}`);
  await db.write(async (tx) => {
    for (const [position, { slug, title, summary, description }] of parsed.data.entries())
      await tx
        .insert(collections)
        .values({ slug, title, summary: summary ?? description, text: description, position })
        .onConflictDoNothing();
  });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EnvError(`${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** Importing finds them by their content and makes them no second time. */
async function makePictures(
  from: string,
  to: MediaStore,
  onProgress?: (text: string) => void,
): Promise<void> {
  const cache = canCache() ? folderStore(CACHE) : null;
  const names = readdirSync(from);
  for (const [done, name] of names.entries()) {
    onProgress?.(`picture ${done + 1} of ${names.length}`);
    const picture = await processPicture(await readFile(join(from, name)), cache ?? to);
    if (cache) await copyPicture(picture, cache, to);
  }
}

/** A container's packages are read-only. */
function canCache(): boolean {
  try {
    accessSync("node_modules", constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { getDb } = await import("#db/client.ts");
  const { mediaStore } = await import("#lib/media/store/get-media-store.ts");
  const { shopFolder } = await import("#lib/config/selected-shop.ts");
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { products: { type: "string" } },
  });
  const from = positionals[0] ?? shopFolder();
  const onProgress = (text: string) => process.stdout.write(`\r${text} `);
  const added = await seed(getDb(), { from, store: mediaStore(), onProgress });
  console.log(`\r${added > 0 ? `seeded ${added} products` : "nothing to seed"}`);
  if (values.products !== undefined) {
    const wanted = Number(values.products);
    if (!Number.isSafeInteger(wanted) || wanted < 1)
      throw new EnvError(`--products ${values.products} is no number of products`);
    const made = await multiplyCatalogue(getDb(), wanted, (total) =>
      process.stdout.write(`\r${total} products `),
    );
    console.log(`\radded ${made} products like those of the catalogue`);
  }
}
