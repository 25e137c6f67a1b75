import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedDataDir } from "#tests/harness/database/seed-data-dir.ts";
import { selectShop } from "../../scripts/shared/select-shop.mjs";
import { addOwner } from "./owner.ts";
import { isOnPostgres, seedPostgres } from "./postgres.ts";

/** Makes one migrated and seeded data folder, which every worker's server starts from a copy of, unless one is given. */
export default async function makeTemplate(): Promise<() => void | Promise<void>> {
  // An image has a build of its own (npm run test:image).
  if (process.env.IMAGE) return () => undefined;
  const { buildDir } = await selectShop();
  if (!existsSync(`${buildDir}/BUILD_ID`))
    throw new Error("Nothing is built: run npm run build first.");
  const given = process.env.TEMPLATE_DATA_DIR;
  if (given && !isOnPostgres) {
    await addOwner(given);
    return () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "halftone-template-"));
  process.env.TEMPLATE_DATA_DIR = folder;
  const stop = isOnPostgres ? await seedPostgres(folder) : seedDataDir(folder);
  await addOwner(folder);
  return async () => {
    await stop?.();
    rmSync(folder, { recursive: true, force: true });
  };
}
