import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach } from "vitest";
import type { PictureSources } from "#lib/catalog/csv/find-pictures.ts";
import { importCsv } from "#lib/catalog/csv/import-csv.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

type Options = {
  db?: TemporaryDatabase;
  pictures?: PictureSources;
  setStock?: boolean;
  dryRun?: boolean;
};

/** Gives every test of a file an empty catalogue and a folder of its own; the object returned stands for those of the running test. */
export function catalogPerTest() {
  const current = {} as TemporaryDatabase;
  beforeEach(async () => {
    Object.assign(current, await temporaryDatabase());
  });
  afterEach(() => current.remove());
  const inFolder = (name: string) => join(current.folder, name);
  return {
    current,
    inFolder,
    /** Imports a file of this content; what was wrong in it is in `said`, a line each. */
    async importText(text: string | Buffer, options: Options = {}) {
      const file = inFolder("in.csv");
      writeFileSync(file, text);
      const said: string[] = [];
      const ignored: string[] = [];
      const result = await importCsv((options.db ?? current).db, {
        file,
        pictures: options.pictures ?? null,
        now: 1,
        setStock: options.setStock ?? false,
        dryRun: options.dryRun ?? false,
        onProblem: ({ line, message }) => said.push(`${line}: ${message}`),
        onIgnoredColumns: (columns) => ignored.push(...columns),
        onProgress: () => undefined,
      });
      return { ...result, said, ignored };
    },
    /** A PNG file in the folder. */
    drawPicture: (name: string, background: string) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toFile(inFolder(name)),
  };
}
