import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { media } from "#db/tables.ts";
import type { Problem, ProductDraft } from "#lib/catalog/csv/product-draft.ts";
import { fetchPicture, UnfetchablePicture } from "#lib/media/fetch-picture.ts";
import {
  type ProcessedPicture,
  processPicture,
  UnusablePicture,
} from "#lib/media/process-picture.ts";
import type { MediaStore } from "#lib/media/store/media-store.ts";

export type PictureSources = {
  /** Where the shop's pictures are kept. */
  store: MediaStore;
  /** Where files are found by name. */
  folder: string | null;
  /** Public https addresses are fetched. */
  fetch: boolean;
};

/** Finds and makes the pictures that drafts name, each once; those that can't be had are reported with their line. */
export async function findPictures(
  read: Reader,
  batches: Iterable<ProductDraft[]>,
  sources: PictureSources,
  report: (problem: Problem) => void,
  onProgress: (what: string, count: number) => void,
): Promise<Map<string, ProcessedPicture>> {
  const files = sources.folder ? indexFolder(sources.folder) : new Map<string, string>();
  const found = new Map<string, ProcessedPicture>();
  for (const batch of batches)
    for (const { line, source } of batch.flatMap((draft) => draft.pictures ?? [])) {
      if (found.has(source)) continue;
      try {
        found.set(source, await findOne(read, source, files, sources));
        onProgress("pictures made", found.size);
      } catch (error) {
        const known = error instanceof UnusablePicture || error instanceof UnfetchablePicture;
        if (!known) throw error;
        report({ line, message: `picture ${source} ${error.message}` });
      }
    }
  return found;
}

async function findOne(
  read: Reader,
  source: string,
  files: Map<string, string>,
  { store, fetch }: PictureSources,
): Promise<ProcessedPicture> {
  const name = nameOf(source);
  // Our own address, as an export writes it: the picture may be here already.
  const [own] = await read
    .select()
    .from(media)
    .where(eq(media.id, name.slice(0, 32)));
  const file = files.get(name) ?? files.get(withoutExtension(name));
  if (file) return processPicture(await readFile(file), store);
  if (own) return withoutSource(own);
  const [fetched] = await read.select().from(media).where(eq(media.source, source));
  if (fetched) return withoutSource(fetched);
  if (!fetch) throw new UnusablePicture("is not in the folder of pictures");
  return processPicture(await fetchPicture(source), store);
}

function withoutSource({ source, ...picture }: typeof media.$inferSelect): ProcessedPicture {
  return picture;
}

/** A file's name in an address or path, in small letters: "https://cdn.example/a/Tea%20tin.jpg?v=1" → "tea tin.jpg". */
function nameOf(source: string): string {
  const path = URL.canParse(source) ? new URL(source).pathname : source;
  try {
    return basename(decodeURIComponent(path)).toLowerCase();
  } catch {
    return basename(path).toLowerCase();
  }
}

const withoutExtension = (name: string) => name.slice(0, name.length - extname(name).length);

/** Files by name, with and without extension, below a folder. */
function indexFolder(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = entry.name.toLowerCase();
    found.set(name, path);
    if (!found.has(withoutExtension(name))) found.set(withoutExtension(name), path);
  }
  return found;
}
