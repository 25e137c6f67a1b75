import { setTimeout as wait } from "node:timers/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumOptions } from "../../scripts/shared/find-chromium.mjs";

/** Opens the browser that the tests use. */
export const openBrowser = async (): Promise<Browser> => chromium.launch(await chromiumOptions());

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

const SETTLED_MS = 300;
const SETTLED_CPU_S = 0.03;

/** A first visit: nothing is in the browser's cache, and its window is open. */
export async function firstVisit<T>(
  browser: Browser,
  viewport: typeof DESKTOP,
  visit: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await untilSettled(browser);
    return await visit(page);
  } finally {
    await context.close();
  }
}

/** A new window loads the browser's own pages for a while, which would take their share of the processor. */
async function untilSettled(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const usedSeconds = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  let before = await usedSeconds();
  for (;;) {
    await wait(SETTLED_MS);
    const now = await usedSeconds();
    if (now - before < SETTLED_CPU_S) break;
    before = now;
  }
  await session.detach();
}
