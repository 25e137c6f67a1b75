import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { contentTypeOf, filesOf } from "#lib/media/picture.ts";
import { processPicture, UnusablePicture } from "#lib/media/process-picture.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";

// AVIF takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "halftone-media-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const solid = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 40, b: 40, alpha } } });

test("a photograph: every width up to its own in AVIF and WebP, a JPEG, a color and a blurred copy", async () => {
  const source = await solid(1000, 500).jpeg().toBuffer();
  const picture = await processPicture(source, folderStore(folder));
  expect(picture).toMatchObject({ width: 1000, height: 500, widths: [320, 480, 640, 1000] });
  expect(picture).toMatchObject({ vector: false, fallback: "jpg" });
  expect(picture.color).toMatch(/^#c[0-9a-f]2[0-9a-f]{3}$/);
  expect(picture.placeholder).toMatch(/^data:image\/webp;base64,/);
  expect(picture.placeholder.length).toBeLessThan(400);
  for (const file of filesOf(picture)) {
    expect(contentTypeOf(file), file).not.toBeNull();
    expect(existsSync(join(folder, file)), file).toBe(true);
  }
  const { width, height, format } = await sharp(join(folder, `${picture.id}-480.avif`)).metadata();
  expect({ width, height, format }).toEqual({ width: 480, height: 240, format: "heif" });
});

test("made once: the same source again writes nothing", async () => {
  const source = await solid(400, 400).png().toBuffer();
  const first = await processPicture(source, folderStore(folder));
  const written = () => readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs);
  const before = written();
  expect(await processPicture(source, folderStore(folder))).toEqual(first);
  expect(written()).toEqual(before);
});

test("a camera's sideways picture stands upright and keeps no metadata", async () => {
  const source = await solid(600, 400).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const picture = await processPicture(source, folderStore(folder));
  expect(picture).toMatchObject({ width: 400, height: 600 });
  const made = await sharp(join(folder, `${picture.id}-320.webp`)).metadata();
  expect([made.width, made.height, made.exif]).toEqual([320, 480, undefined]);
});

test("transparency is kept: a PNG beside the others, and no color behind it", async () => {
  const picture = await processPicture(
    await solid(400, 400, 0.3).png().toBuffer(),
    folderStore(folder),
  );
  expect(picture).toMatchObject({ fallback: "png", color: "transparent", placeholder: "" });
});

test("a small drawing is served as it is, a heavy one as pixels", async () => {
  const svg = (filler: string) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 100" width="80" height="100"><rect width="80" height="100" fill="#369"/>${filler}</svg>`,
    );
  expect(await processPicture(svg(""), folderStore(folder))).toMatchObject({
    width: 80,
    height: 100,
    vector: true,
    widths: [],
    color: "#336699",
    fallback: "jpg",
  });
  const heavy = await processPicture(svg(`<!--${"x".repeat(70_000)}-->`), folderStore(folder));
  expect(heavy).toMatchObject({ vector: false, widths: [320, 480, 640, 960, 1280, 1920] });
});

test.each([
  ["text", Buffer.from("not a picture")],
  ["a cut-off picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  ["nothing", Buffer.alloc(0)],
])("%s is refused", async (_, source) => {
  await expect(processPicture(source, folderStore(folder))).rejects.toThrow(UnusablePicture);
});

test.each(["../secret", "x.svg", `${"a".repeat(32)}.exe`, `${"a".repeat(32)}-1.json`])(
  "%s is no file's name",
  (name) => expect(contentTypeOf(name)).toBeNull(),
);
