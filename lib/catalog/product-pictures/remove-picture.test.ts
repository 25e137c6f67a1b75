import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { media, productMedia, products } from "#db/tables.ts";
import { removePicture } from "#lib/catalog/product-pictures/remove-picture.ts";
import { processPicture } from "#lib/media/process-picture.ts";
import { readSharePicture } from "#lib/media/share-picture.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import shop from "#shop/shop.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";
import { addVariant } from "#tests/harness/fixtures.ts";

let t: TemporaryDatabase;
let folder: string;
beforeAll(async () => {
  t = await temporaryDatabase();
  folder = mkdtempSync(join(tmpdir(), "halftone-removed-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await t.remove();
});

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());

test("a removed picture that can still be seen: no file is left of it, nor of its link preview", async () => {
  const store = folderStore(folder);
  const create = { width: 40, height: 30, channels: 3, background: "#808080" } as const;
  const source = Buffer.from(await sharp({ create }).png().toBuffer());
  const picture = await processPicture(source, store);
  await readSharePicture(store, picture.id, shop.theme.browserColor.light);
  const before = files().length;
  expect(before).toBeGreaterThan(4);
  await addVariant(t, 1);
  const [product] = await t.db.read.select({ id: products.id }).from(products);
  const place = { productId: product?.id ?? "", mediaId: picture.id };
  await t.db.write(async (tx) => {
    await tx.insert(media).values({ ...picture, source: "a.png" });
    const shown = { position: 0, alt: "", focalX: 50, focalY: 50 };
    await tx.insert(productMedia).values({ ...place, ...shown });
  });
  const editor = { db: t.db, staff: { id: "s", name: "Sam" }, now: 1000 };
  expect(await removePicture(editor, place, store)).toBe(true);
  expect(files()).toEqual([]);
});
