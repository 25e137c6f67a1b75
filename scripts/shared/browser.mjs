import { existsSync } from "node:fs";
import { findChromium } from "./find-chromium.mjs";
import { run, SetupError, step } from "./process.mjs";

/** A Chromium for the tests: found, or installed. */
export async function setUpBrowser() {
  if (await findChromium()) return;
  await step("Installing Chromium", async () => {
    const attempt = (command, args) => run(command, args, { quiet: true }).catch(() => undefined);
    await attempt("npx", ["playwright", "install", "chromium"]);
    if (await findChromium()) return;
    if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
      await attempt("apt-get", ["update", "-qq"]);
      await attempt("apt-get", ["install", "-y", "-qq", "chromium"]);
    }
    if (!(await findChromium()))
      throw new SetupError(
        "No Chromium is available. Install one, or set CHROMIUM_PATH to it, then run this again.",
      );
  });
}
