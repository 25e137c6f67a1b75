import type { Browser } from "@playwright/test";
import { DESKTOP, firstVisit } from "#tests/bench/browser.ts";
import { median } from "#tests/bench/throughput.ts";

const RUNS = 9;

/** Milliseconds from a click on a product in a listing to its page being painted, after the pointer came to rest on it. */
export async function measureSoftNavigation(
  browser: Browser,
  listing: string,
  product: string,
): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++)
    times.push(
      await firstVisit(browser, DESKTOP, async (page) => {
        await page.goto(listing, { waitUntil: "networkidle" });
        const link = page.locator(`main a[href="${product}"]`).first();
        await link.hover();
        await page.waitForLoadState("networkidle");
        const painted = page.evaluate(
          () =>
            new Promise<number>((done) => {
              const before = document.querySelector("h1");
              let clicked = 0;
              addEventListener("click", () => (clicked = performance.now()), {
                capture: true,
                once: true,
              });
              const observer = new MutationObserver(() => {
                if (document.querySelector("h1") === before) return;
                observer.disconnect();
                // A message sent in a frame arrives when that frame has been drawn.
                requestAnimationFrame(() => {
                  const { port1, port2 } = new MessageChannel();
                  port1.onmessage = () => done(performance.now() - clicked);
                  port2.postMessage(null);
                });
              });
              observer.observe(document.body, { childList: true, subtree: true });
            }),
        );
        await link.click();
        return painted;
      }),
    );
  return median(times);
}
