import { join } from "node:path";
import { verifyBackup } from "#lib/backup/verify-backup.ts";
import { env } from "#lib/env.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import { mediaStore } from "#lib/media/store/get-media-store.ts";

// Started by scripts/backup.ts: BACKUP. A process of its own, since a backup is a SQLite file whatever the shop runs on,
// and tables are of one dialect in a process. Prints what is wrong, a line each.
const [backup = ""] = process.argv.slice(2);
const pictures = env().mediaBucket ? mediaStore() : folderStore(join(backup, "media"));
for (const problem of await verifyBackup(backup, pictures)) console.log(problem);
