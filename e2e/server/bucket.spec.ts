import { execFile } from "node:child_process";
import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { openDatabase } from "#db/open-database.ts";
import { productMedia, products } from "#db/tables.ts";
import { bucketStore } from "#lib/media/store/bucket-store.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";
import { isS3Installed, keys, startBucket, type TestBucket } from "#tests/s3/start-bucket.ts";
import { addSession } from "../support/console.ts";
import { databaseUrlOf } from "../support/database.ts";
import { startShop, type TestServer } from "../support/server.ts";

const { pictures } = editMessages;

let bucket: TestBucket;
let first: TestServer;
let second: TestServer;

test.skip(!isS3Installed(), "npm test installs an S3 server.");

// The bucket is served by this very process, which must not wait.
const run = promisify(execFile);
const npm = async (...args: string[]) => {
  const env = {
    ...process.env,
    ...bucket.env,
    DATA_DIR: first.dataDir,
    DATABASE_URL: databaseUrlOf(first.dataDir),
  };
  return (await run("npm", ["run", "-s", ...args], { env })).stdout;
};

test.beforeAll(async () => {
  test.setTimeout(60_000);
  bucket = await startBucket();
  first = await startShop(bucket.env);
  second = await startShop({ ...bucket.env, DATA_DIR: first.dataDir });
});
test.afterAll(async () => {
  await second?.stop({ keep: true });
  await first?.stop();
  await bucket?.stop();
});

test("pictures in a bucket: moved there from the folder, added at one instance and shown by the other, and removed", async ({
  page,
}) => {
  test.slow();
  const folder = join(first.dataDir, "media");
  expect(await npm("media:move", "--", "--from", "folder", "--to", "bucket")).toContain(bucket.url);
  // Whatever is shown from here on comes out of the bucket.
  renameSync(folder, `${folder}-before`);
  await page.goto(`${first.url}/products`);
  const shown = page.getByRole("main").locator("img").first();
  await expect(shown).toHaveJSProperty("complete", true);
  expect(await shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);

  const db = openDatabase(databaseUrlOf(first.dataDir));
  const [product] = await db.read.select().from(products).limit(1);
  const linked = await db.read.select().from(productMedia);
  const before = linked.map((row) => row.mediaId);
  const count = linked.filter((row) => row.productId === product?.id).length + 1;
  const [name = "", value = ""] = (await addSession(first.dataDir, "staff")).split("=");
  await page.context().addCookies([{ name, value, url: first.url }]);
  await page.goto(`${first.url}/merchant/products/${product?.id}/pictures`);
  await page.getByLabel(pictures.choose).setInputFiles("tests/fixtures/media/photo.jpg");
  await page.getByRole("button", { name: pictures.send }).click();
  await expect(page.getByText(pictures.nth(count, count))).toBeVisible({ timeout: 30_000 });
  const rows = await db.read.select().from(productMedia);
  const added = rows.find((row) => !before.includes(row.mediaId))?.mediaId ?? "";
  expect(existsSync(folder)).toBe(false);
  await page.goto(`${second.url}/products/${product?.slug}`);
  const picture = page.locator(`img[src*="${added}"]`).first();
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);
  const served = await fetch(`${second.url}/media/${added}.jpg`);
  expect(served.headers.get("cache-control")).toContain("immutable");

  expect(await npm("doctor")).toContain(`${bucket.url}: written, read and deleted`);
  const backup = await npm("db:backup", "--", "--verify");
  expect(backup).toContain(`Pictures are not in it: they are in the bucket ${bucket.url}`);
  expect(backup).toContain("✓");
  expect(backup).not.toContain(keys.secretAccessKey);

  await page.goto(`${second.url}/merchant/products/${product?.id}/pictures`);
  await page.getByRole("button", { name: pictures.remove }).last().click();
  await expect(page.getByText(pictures.removed)).toBeVisible();
  const store = bucketStore({ url: bucket.url, region: null, ...keys });
  for (const file of [`${added}.jpg`, `originals/${added}`, `originals/${added}.json`])
    await expect.poll(() => store.has(file)).toBe(false);
  await db.close();
});

test("a bucket that can't be reached: pictures are unavailable for a moment, the shop sells on", async () => {
  const [url] =
    /\/media\/[0-9a-f]{32}-\d+\.avif/.exec(await (await fetch(`${first.url}/products`)).text()) ??
    [];
  await bucket.stop();
  // Not one that this instance remembers.
  const answer = await fetch(`${second.url}${url?.replace(/-\d+\.avif/, ".jpg")}`);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect((await fetch(`${second.url}/cart`)).status).toBe(200);
});
