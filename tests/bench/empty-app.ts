import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Inside the project, so that it is built with the installed packages; not in version control. */
const FOLDER = ".next-bench";

const files = {
  "app/layout.jsx":
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n',
  "app/page.jsx": "export default function Page() { return <h1>Empty</h1>; }\n",
  "next.config.mjs": "export default { turbopack: { root: process.cwd() } };\n",
  // Without them Next takes the shop's, which it finds in the folder above.
  "instrumentation.js": "export function register() {}\n",
  "proxy.js": 'export function proxy() {}\nexport const config = { matcher: "/nowhere" };\n',
};

/**
 * Builds an app with one empty static page, the floor that every figure of the shop stands on, and `more` files by their
 * paths; returns its folder.
 */
export function buildEmptyApp(more: Record<string, string> = {}): string {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [file, text] of Object.entries({ ...files, ...more })) {
    mkdirSync(dirname(`${FOLDER}/${file}`), { recursive: true });
    writeFileSync(`${FOLDER}/${file}`, text);
  }
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  execFileSync(process.execPath, ["node_modules/next/dist/bin/next", "build", FOLDER], {
    env,
    stdio: "pipe",
  });
  return FOLDER;
}
