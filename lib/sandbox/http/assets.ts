import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Hono } from "hono";
import { sandboxFolder } from "#lib/sandbox/files.ts";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

type Asset = { body: string; type: string; etag: string };

// In this order, so that later ones win; sent as one.
const styleSheets = [
  "base.css",
  "header.css",
  "layout.css",
  "components.css",
  "forms.css",
  "pay.css",
];

function loadAssets(): Map<string, Asset> {
  const folder = join(sandboxFolder, "static");
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const scripts = readdirSync(folder).filter((name) => !name.endsWith(".css"));
  return new Map([
    ["sandbox.css", assetOf("sandbox.css", styleSheets.map(read).join("\n"))],
    ...scripts.map((name) => [name, assetOf(name, read(name))] as const),
  ]);
}

function assetOf(name: string, body: string): Asset {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, type: types[extname(name)] ?? "text/plain", etag };
}

/** Style sheets and scripts, read once; browsers keep them and ask whether they changed. */
export function assets(): Hono {
  const files = loadAssets();
  const app = new Hono();
  app.get("/:name", (c) => {
    const asset = files.get(c.req.param("name"));
    if (!asset) return c.notFound();
    const headers = { "Content-Type": asset.type, ETag: asset.etag, "Cache-Control": "no-cache" };
    if (c.req.header("if-none-match") === asset.etag) return c.body(null, 304, headers);
    return c.body(asset.body, 200, headers);
  });
  return app;
}
