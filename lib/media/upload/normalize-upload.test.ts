import { deflateSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { normalizeUpload, RefusedUpload } from "#lib/media/upload/normalize-upload.ts";

vi.setConfig({ testTimeout: 30_000 });

const picture = (width = 64, height = 48) =>
  sharp({ create: { width, height, channels: 3, background: "#c82828" } });

/** A PNG's header that claims a size, with almost no data: what a pixel bomb looks like before it is unpacked. */
function pngOfSize(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const data = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crc32(data: Buffer): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const script = "<script>alert(1)</script>";

test.each<[string, () => Buffer | Promise<Buffer>, string]>([
  ["nothing", () => Buffer.alloc(0), "empty"],
  ["a program named photo.jpg", () => Buffer.from("MZ\u0090 not a picture"), "type"],
  ["a page", () => Buffer.from(`<!doctype html>${script}`), "type"],
  [
    "a drawing with a script",
    () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
    "svg",
  ],
  ["a TIFF", () => picture().tiff().toBuffer(), "type"],
  ["a pixel bomb", () => pngOfSize(60_000, 60_000), "pixels"],
  [
    "a GIF that is a script too",
    () => Buffer.from(`GIF89a/*${"\0".repeat(20)}*/=1;alert(1)`),
    "broken",
  ],
  [
    "half a photo",
    async () => (await picture(600, 600).png().toBuffer()).subarray(0, 900),
    "broken",
  ],
])("hostile upload: %s is refused", async (_, make, problem) => {
  await expect(normalizeUpload(await make())).rejects.toMatchObject({ problem });
});

test("hostile upload: what a photo carries beside its pixels is gone", async () => {
  const sideways = await picture(60, 40)
    .jpeg()
    .withExif({ IFD0: { ImageDescription: "my address" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const made = await normalizeUpload(
    Buffer.concat([sideways, Buffer.from(`PK\u0003\u0004 ${script}`)]),
  );
  const { width, height, exif, format } = await sharp(made).metadata();
  expect([width, height, exif, format]).toEqual([40, 60, undefined, "jpeg"]);
  expect(made.includes("script")).toBe(false);
});

test.each(["png", "webp", "avif", "gif"] as const)("%s is taken", async (format) => {
  const source = await picture().toFormat(format).toBuffer();
  expect((await sharp(await normalizeUpload(source)).metadata()).width).toBe(64);
});

test("1,000 files of random bytes, most of which begin like a picture: no crash", async () => {
  const starts = [
    "",
    "ffd8ff",
    "89504e470d0a1a0a",
    "474946383961",
    "52494646ffff000057454250",
    "0000001c6674797061766966",
  ];
  const bytes = fc.uint8Array({ maxLength: 400 });
  const file = fc
    .tuple(fc.constantFrom(...starts), bytes)
    .map(([start, rest]) => Buffer.concat([Buffer.from(start, "hex"), rest]));
  await fc.assert(
    fc.asyncProperty(file, async (source) => {
      await expect(normalizeUpload(source)).rejects.toBeInstanceOf(RefusedUpload);
    }),
    { numRuns: 1000 },
  );
});
