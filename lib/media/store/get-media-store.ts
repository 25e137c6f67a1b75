import { join } from "node:path";
import { eq } from "drizzle-orm";
import { getDb } from "#db/client.ts";
import { media } from "#db/tables.ts";
import { env } from "#lib/env.ts";
import { bucketStore } from "#lib/media/store/bucket-store.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import { knownOnly } from "#lib/media/store/known-only.ts";
import type { MediaStore } from "#lib/media/store/media-store.ts";
import { rememberFiles } from "#lib/media/store/remember-files.ts";
import { singleton } from "#lib/shared/singleton.ts";

const MAX_REMEMBERED_BYTES = 48 * 1024 * 1024;

/** Where pictures lie when there is no bucket. */
export const mediaFolder = () => join(env().dataDir, "media");

/** Where this shop's pictures are: in the bucket if one is configured, otherwise in its data folder. */
export function mediaStore(): MediaStore {
  return singleton("media", () => {
    const { mediaBucket } = env();
    return mediaBucket
      ? rememberFiles(knownOnly(bucketStore(mediaBucket), isKnown), MAX_REMEMBERED_BYTES)
      : folderStore(mediaFolder());
  });
}

async function isKnown(id: string): Promise<boolean> {
  const rows = await getDb().read.select({ id: media.id }).from(media).where(eq(media.id, id));
  return rows.length > 0;
}
