import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";

// Prints the compressed JavaScript that a first visit to each shop route loads; fails over the limit.
const LIMIT_KB = 155;
/** An app with one empty page, Next 16.4.5, classic rendering; measured the same way on 2026-11-21. */
const FLOOR_KB = 134.7;
const ROUTES = ["/", "/products", "/cart", "/checkout", "/orders"];

const port = 3900 + (process.pid % 90);
const dataDir = mkdtempSync(join(tmpdir(), "halftone-size-"));
const env = {
  ...process.env,
  PORT: String(port),
  DATA_DIR: dataDir,
  APP_URL: `http://localhost:${port}`,
};
const run = (args: string[]) => spawn(process.execPath, args, { env, stdio: "ignore" });
for (const script of ["db/migrate.ts", "db/seed.ts"])
  await new Promise((done) => run([script]).on("exit", done));
const server = run([
  "node_modules/next/dist/bin/next",
  "start",
  "-p",
  String(port),
  "-H",
  "127.0.0.1",
]);
const base = `http://127.0.0.1:${port}`;
for (let tries = 0; tries < 100; tries++) {
  if (
    await fetch(`${base}/api/health`).then(
      (response) => response.ok,
      () => false,
    )
  )
    break;
  await wait(100);
}

/** The first link in a page that matches. */
async function findLink(path: string, link: RegExp): Promise<string[]> {
  const html = await (await fetch(base + path)).text();
  const found = [...html.matchAll(/href="(\/[^"?#]+)"/g)].find(([, href = ""]) => link.test(href));
  return found?.[1] ? [found[1]] : [];
}

let worst = 0;
console.log(`${"route".padEnd(36)} kB gzip   floor ${FLOOR_KB}`);
try {
  const collection = await findLink("/", /^\/collections\/(?!all)/);
  const product = await findLink("/products", /^\/products\/[^/]+$/);
  const variant = await findLink(product[0] ?? "/", /^\/products\/[^/]+\/[^/]+$/);
  for (const route of [...ROUTES, ...collection, ...product, ...variant]) {
    const html = await (await fetch(base + route)).text();
    const sources = new Set(
      [...html.matchAll(/<script[^>]+src="([^"]+)"(?![^>]*nomodule)/gi)].map(
        (match) => match[1] ?? "",
      ),
    );
    const modules = [...sources].filter(
      (source) => !new RegExp(`${source}"[^>]*nomodule`, "i").test(html),
    );
    const sizes = await Promise.all(
      modules.map(
        async (source) =>
          gzipSync(Buffer.from(await (await fetch(base + source)).arrayBuffer())).length,
      ),
    );
    const kb = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    worst = Math.max(worst, kb);
    console.log(
      `${route.padEnd(36)} ${kb.toFixed(1).padStart(7)}   +${(kb - FLOOR_KB).toFixed(1)}`,
    );
  }
} finally {
  server.kill("SIGTERM");
  rmSync(dataDir, { recursive: true, force: true });
}
if (worst > LIMIT_KB) {
  console.error(`Over ${LIMIT_KB} kB.`);
  process.exitCode = 1;
}
