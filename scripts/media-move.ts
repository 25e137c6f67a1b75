import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { getDb } from "#db/client.ts";
import { media } from "#db/tables.ts";
import { env } from "#lib/env.ts";
import { bucketStore } from "#lib/media/store/bucket-store.ts";
import { copyPicture } from "#lib/media/store/copy-picture.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import { mediaFolder } from "#lib/media/store/get-media-store.ts";
import { type MediaStore, MediaUnavailable } from "#lib/media/store/media-store.ts";
import { runConcurrently } from "#lib/shared/concurrency/run-concurrently.ts";

const help = `npm run media:move -- --from PLACE --to PLACE

Copies the files of every picture that the database names. A place is folder (${join("DATA_DIR", "media")}), bucket
(the S3_ variables), or the path of another folder. Files that are there already are left as they are, so a move that was
broken off goes on where it was. Nothing is deleted. The shop may sell while it runs.`;

const AT_ONCE = 6;
const SAY_EVERY = 100;

const { values } = parseArgs({
  options: { from: { type: "string" }, to: { type: "string" }, help: { type: "boolean" } },
});
if (!values.from || !values.to || values.from === values.to || values.help) {
  console.log(help);
  process.exit(values.help ? 0 : 2);
}

function open(place: string): MediaStore {
  const { mediaBucket } = env();
  if (place !== "bucket") return folderStore(place === "folder" ? mediaFolder() : resolve(place));
  if (mediaBucket) return bucketStore(mediaBucket);
  console.error("No bucket is configured: set S3_BUCKET_URL and its keys first.");
  process.exit(2);
}

const [from, to] = [open(values.from), open(values.to)];
const pictures = await getDb().read.select().from(media);
await getDb().close();
const missing: string[] = [];
let copied = 0;

try {
  await runConcurrently(pictures, AT_ONCE, async (picture) => {
    for (const file of await copyPicture(picture, from, to)) missing.push(file);
    if (++copied % SAY_EVERY === 0) console.log(`  ${copied} of ${pictures.length}`);
  });
} catch (error) {
  if (!(error instanceof MediaUnavailable)) throw error;
  console.error(`${error.message}\nRun it again: it goes on where it was.`);
  process.exit(1);
}
for (const file of missing) console.error(`✗ ${file} is missing in ${from.name}`);
if (missing.length > 0) process.exitCode = 1;
else console.log(`✓ ${pictures.length} pictures are in ${to.name}`);
