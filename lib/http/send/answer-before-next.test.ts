import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { answerBeforeNext } from "#lib/http/send/answer-before-next.ts";
import { sendMedia } from "#lib/http/send/send-media.ts";
import { sendStaticFiles } from "#lib/http/send/send-static-files.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import { type MediaStore, MediaUnavailable } from "#lib/media/store/media-store.ts";
import { compressStatic } from "#scripts/shared/compress-static.ts";

const folder = mkdtempSync(join(tmpdir(), "halftone-files-"));
const script = "console.log(1);".repeat(200);
mkdirSync(join(folder, "static/chunks"), { recursive: true });
writeFileSync(join(folder, "static/chunks/a.js"), script);
await compressStatic(join(folder, "static"));

const drawing = `<svg xmlns="http://www.w3.org/2000/svg">${"<path/>".repeat(300)}</svg>`;
const name = `${"0".repeat(32)}.svg`;
writeFileSync(join(folder, name), drawing);
let store: MediaStore = folderStore(folder);

answerBeforeNext([sendMedia(() => store), sendStaticFiles(folder)]);
const server = createServer((_, response) => response.end("from Next")).listen(0, "127.0.0.1");
await once(server, "listening");
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
const get = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);
const accepting = (encoding: string) => ({ headers: { "Accept-Encoding": encoding } });

test.each([
  ["/_next/static/chunks/a.js", script, "application/javascript; charset=UTF-8"],
  [`/media/${name}`, drawing, "image/svg+xml"],
])(
  "%s goes out compressed as the browser takes it, to be kept for ever",
  async (path, text, type) => {
    for (const [accepted, encoding] of [
      ["gzip, br", "br"],
      ["gzip", "gzip"],
      ["identity", null],
    ] as const) {
      const answer = await get(path, accepting(accepted));
      expect(answer.headers.get("content-encoding")).toBe(encoding);
      expect(answer.headers.get("content-type")).toBe(type);
      expect(answer.headers.get("cache-control")).toContain("immutable");
      expect(answer.headers.get("vary")).toBe("Accept-Encoding");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("content-security-policy")).toBeTruthy();
      expect(await answer.text()).toBe(text);
    }
    const head = await get(path, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  },
);

test("what is not a file of the build is left to Next", async () => {
  for (const path of [
    "/",
    "/_next/static/chunks/b.js",
    "/_next/static/../secrets.js",
    "/media/share/a.jpg",
  ])
    expect(await (await get(path)).text()).toBe("from Next");
  expect(await (await get("/_next/static/chunks/a.js", { method: "POST" })).text()).toBe(
    "from Next",
  );
});

test("pictures that aren't there are 404, those that can't be reached 503", async () => {
  for (const file of [`${"1".repeat(32)}.svg`, "shop.db", "..%2fshop.db"])
    expect((await get(`/media/${file}`)).status).toBe(404);
  const own = store;
  const unreachable = () => Promise.reject(new MediaUnavailable("no bucket"));
  store = { ...own, read: unreachable };
  const answer = await get(`/media/${"2".repeat(32)}.svg`);
  store = own;
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
});
