import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumOptions } from "../../scripts/shared/find-chromium.mjs";

/** Opens the browser that the tests use. */
export const openBrowser = async (): Promise<Browser> => chromium.launch(await chromiumOptions());

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
