import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBucketConfig } from "#lib/media/store/bucket-config.ts";
import { bucketStore } from "#lib/media/store/bucket-store.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import { knownOnly } from "#lib/media/store/known-only.ts";
import type { MediaStore } from "#lib/media/store/media-store.ts";
import { rememberFiles } from "#lib/media/store/remember-files.ts";
import { isS3Installed, keys, startBucket, type TestBucket } from "#tests/s3/start-bucket.ts";

let folder: string;
let bucket: TestBucket | null;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "halftone-media-"));
  bucket = isS3Installed() ? await startBucket() : null;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await bucket?.stop();
});
const inBucket = (other: Partial<typeof keys> & { url?: string } = {}) =>
  bucketStore({ url: bucket?.url ?? "", region: null, ...keys, ...other });

describe.each<[string, () => MediaStore, boolean]>([
  ["a folder", () => folderStore(join(folder, "media")), true],
  ["a bucket", () => inBucket(), isS3Installed()],
  ["a bucket, remembered", () => rememberFiles(inBucket(), 1000), isS3Installed()],
])("%s", (_, open, available) => {
  test.skipIf(!available)("keeps files by name, and tells absent ones", async () => {
    const store = open();
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251));
    for (const file of ["a-320.avif", "originals/a.json"]) {
      expect(await store.read(file)).toBeNull();
      expect(await store.has(file)).toBe(false);
      await store.write(file, bytes);
      expect(await store.has(file)).toBe(true);
      expect((await store.read(file))?.equals(bytes)).toBe(true);
      await store.remove(file);
      await store.remove(file);
      expect(await store.read(file)).toBeNull();
    }
  });
});

describe.skipIf(!isS3Installed())("a bucket that refuses", () => {
  const secretAccessKey = "not-the-secret";
  test.each([
    ["another secret", { secretAccessKey }, /SignatureDoesNotMatch/],
    ["an unknown key", { accessKeyId: "NOBODY" }, /InvalidAccessKeyId/],
  ])("%s: read, written and deleted is nothing, and no secret is said", async (_, wrong, code) => {
    const store = inBucket(wrong);
    await inBucket().write("b.jpg", Buffer.from("b"));
    const calls = [
      store.read("b.jpg"),
      store.write("b.jpg", Buffer.from("c")),
      store.remove("b.jpg"),
    ];
    for (const result of await Promise.allSettled(calls)) {
      const { name, message } = (result as PromiseRejectedResult).reason;
      expect(name).toBe("MediaUnavailable");
      expect(message).toMatch(code);
      expect(message).not.toContain(secretAccessKey);
    }
    await expect(store.has("b.jpg")).rejects.toThrow("403");
    expect((await inBucket().read("b.jpg"))?.toString()).toBe("b");
  });

  test("one that does not exist is no empty one", async () => {
    const store = inBucket({ url: bucket?.url.replace("pictures", "elsewhere") ?? "" });
    await expect(store.read("b.jpg")).rejects.toThrow("NoSuchBucket");
  });
});

test("a bucket that fails now and then is asked again, and what it sends is limited", async () => {
  const said: string[] = [];
  const server = createServer((request, response) => {
    said.push(`${request.method} ${request.headers["content-length"] ?? ""}`);
    if (said.length === 1) request.socket.destroy();
    else if (said.length === 2) response.writeHead(503).end();
    else if (request.method === "PUT") response.end();
    else response.end(Buffer.alloc(65 * 1024 * 1024));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const store = inBucket({ url: `http://127.0.0.1:${port}/pictures` });
  await store.write("c.jpg", Buffer.from("four"));
  expect(said).toEqual(["PUT 4", "PUT 4", "PUT 4"]);
  await expect(store.read("c.jpg")).rejects.toThrow("larger than a picture");
  await new Promise((done) => server.close(done));
  await expect(store.read("c.jpg")).rejects.toThrow("can't be reached");
});

test("remembered files are read once by many, and the longest unused ones go", async () => {
  const reads: string[] = [];
  const slow: MediaStore = {
    ...folderStore(folder),
    async read(file) {
      reads.push(file);
      return Buffer.alloc(400);
    },
  };
  const store = rememberFiles(slow, 1000);
  await Promise.all([store.read("a"), store.read("a")]);
  for (const file of ["b", "a", "c", "a", "b"]) await store.read(file);
  expect(reads).toEqual(["a", "b", "c", "b"]);
});

test.each([
  [{ S3_BUCKET_URL: "https://s3.example.com/shop" }, /S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY/],
  [{ S3_SECRET_ACCESS_KEY: "hidden" }, /need S3_BUCKET_URL and S3_ACCESS_KEY_ID/],
  [{ ...{ S3_BUCKET_URL: "https://s3.eu-central-1.amazonaws.com" } }, /names no bucket/],
  [{ S3_BUCKET_URL: "https://id:hidden@amazonaws.com/shop" }, /address alone/],
  [{ S3_BUCKET_URL: "https://shop.s3.amazonaws.com/?X-Amz-Signature=hidden" }, /address alone/],
])("%j is refused with what is missing", (given, message) => {
  const key = "S3_BUCKET_URL" in given && given.S3_BUCKET_URL?.includes("amazon");
  const vars = { ...given, ...(key && { S3_ACCESS_KEY_ID: "id", S3_SECRET_ACCESS_KEY: "hidden" }) };
  expect(() => readBucketConfig(vars)).toThrow(message);
  expect(() => readBucketConfig(vars)).not.toThrow(/hidden/);
});

test("a call for each made-up address: the bucket is asked for pictures that the shop has", async () => {
  const asked: string[] = [];
  const read = async (file: string) => {
    asked.push(file);
    return null;
  };
  const bucket = { ...folderStore("nowhere"), read };
  const known = "a".repeat(32);
  const store = knownOnly(bucket, async (id) => id === known);
  const files = [`${known}-640.webp`, `${"b".repeat(32)}.jpg`, `originals/${"b".repeat(32)}`];
  for (const file of files) await store.read(file);
  expect(asked).toEqual([files[0], files[2]]);
  const blind = knownOnly(bucket, () => Promise.reject(new Error("away")));
  await blind.read(`${"b".repeat(32)}.jpg`);
  expect(asked).toHaveLength(3);
});
