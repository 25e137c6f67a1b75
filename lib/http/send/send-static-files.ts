import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { headersWith, IMMUTABLE, staticPolicy } from "#lib/http/security-headers.ts";
import type { Answer } from "#lib/http/send/answer-before-next.ts";
import { chooseEncoding, type Encoding } from "#lib/http/send/body.ts";

const PREFIX = "/_next/static/";

const types: Record<string, string> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".jpg": "image/jpeg",
  ".png": "image/png",
};

const endings: Record<Encoding, string> = { br: ".br", gzip: ".gz" };

const headers = {
  ...headersWith(staticPolicy),
  "Cache-Control": IMMUTABLE,
  Vary: "Accept-Encoding",
};

/**
 * Answers with the files of a build (its folder's `static`), as scripts/build.mjs compressed them. Next would read and
 * compress them for every visitor: 15 ms of the server for a first page's scripts. What isn't there is left to Next.
 */
export function sendStaticFiles(buildDir: string): Answer {
  const folder = join(/* turbopackIgnore: true */ buildDir, "static");
  const names = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
    : [];
  const all = new Set(names.map((name) => name.replaceAll("\\", "/")));
  const read = new Map<string, Buffer>();
  const bytesOf = (name: string) => {
    const bytes = read.get(name) ?? readFileSync(join(/* turbopackIgnore: true */ folder, name));
    read.set(name, bytes);
    return bytes;
  };
  return (request, response) => {
    const { method, url = "", headers: asked } = request;
    if (!url.startsWith(PREFIX) || (method !== "GET" && method !== "HEAD") || asked.range)
      return false;
    const name = url.slice(PREFIX.length).split("?")[0] ?? "";
    const type = types[extname(name)];
    if (!type || !all.has(name)) return false;
    const encoding = chooseEncoding(asked["accept-encoding"]);
    const encoded = encoding && all.has(name + endings[encoding]) ? encoding : null;
    const bytes = bytesOf(encoded ? name + endings[encoded] : name);
    response.writeHead(200, {
      ...headers,
      "Content-Type": type,
      "Content-Length": bytes.length,
      ...(encoded && { "Content-Encoding": encoded }),
    });
    response.end(bytes);
    return true;
  };
}
