import type { Browser } from "@playwright/test";
import { DESKTOP, firstVisit } from "#tests/bench/browser.ts";
import { median } from "#tests/bench/throughput.ts";

const RUNS = 7;

export type FirstLoad = { requests: number; htmlKb: number; fontKb: number };

/** What a first visit loads until nothing more comes: requests, and kB (1000 bytes) of HTML and fonts as they are. */
export function measureFirstLoad(
  browser: Browser,
  url: string,
  viewport = DESKTOP,
): Promise<FirstLoad> {
  return firstVisit(browser, viewport, async (page) => {
    let requests = 0;
    page.on("request", () => requests++);
    const fonts: Promise<number>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "font")
        fonts.push(response.body().then((body) => body.length));
    });
    const document = await page.goto(url, { waitUntil: "networkidle" });
    const html = (await document?.body())?.length ?? 0;
    const fontBytes = (await Promise.all(fonts)).reduce((sum, size) => sum + size, 0);
    return { requests, htmlKb: html / 1000, fontKb: fontBytes / 1000 };
  });
}

/** Milliseconds until the largest part of a page was painted (LCP), first visit, median. */
export async function measureLcp(browser: Browser, url: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++)
    times.push(
      await firstVisit(browser, DESKTOP, async (page) => {
        await page.goto(url, { waitUntil: "networkidle" });
        return page.evaluate(
          () =>
            new Promise<number>((painted) => {
              new PerformanceObserver((list) =>
                painted(list.getEntries().at(-1)?.startTime ?? 0),
              ).observe({ type: "largest-contentful-paint", buffered: true });
            }),
        );
      }),
    );
  return median(times);
}
