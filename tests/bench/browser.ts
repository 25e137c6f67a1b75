import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../scripts/shared/find-chromium.mjs";

/** Opens Chromium without what would ask other machines for anything. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: (await findChromium()) ?? undefined,
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
    ],
  });
}

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** A first visit: nothing is in the browser's cache. */
export async function firstVisit<T>(
  browser: Browser,
  viewport: typeof DESKTOP,
  visit: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport });
  try {
    return await visit(await context.newPage());
  } finally {
    await context.close();
  }
}
