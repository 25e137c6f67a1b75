import { existsSync } from "node:fs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** What Playwright starts a browser with: the Chromium that is here, without what would ask other machines for anything. */
export const chromiumOptions = async () => ({
  executablePath: (await findChromium()) ?? undefined,
  args: [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
  ],
});

/** Where a Chromium is: CHROMIUM_PATH, Playwright's own, or the system's; null when there is none. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  const own = await import("@playwright/test").then(
    ({ chromium }) => chromium.executablePath(),
    () => "",
  );
  return [own, ...usual].find((path) => path !== "" && existsSync(path)) ?? null;
}
