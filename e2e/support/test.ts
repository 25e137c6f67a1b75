import { test as base, expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";
import { type SandboxClient, sandboxClient } from "#tests/harness/network/sandbox-client.ts";
import { startShop, type TestServer } from "./server.ts";

type WorkerFixtures = { server: TestServer };
type TestFixtures = { sandbox: SandboxClient; complaints: string[] };

/** A test with a shop of its worker's own; whatever the browser complains of fails it. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await startShop();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  sandbox: async ({ server }, use) => use(sandboxClient(server.url)),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error")
          complaints.push(`console: ${message.text()} (${message.location().url})`);
      });
      page.on("response", (response) => {
        if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
      });
      page.on("pageerror", (error) => complaints.push(`error: ${error.message} (${page.url()})`));
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) =>
          console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`),
        );
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Nothing that axe finds against WCAG 2.2 A and AA, or against its contrast alone: what a theme changes. */
export async function expectAccessible(
  page: Page,
  checked: "all" | "contrast" = "all",
): Promise<void> {
  // After a navigation without a reload, the title comes a moment later than the page.
  await expect(page).toHaveTitle(/./);
  // Once a document: that it is loaded takes longer than what it does.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(findViolations, checked === "contrast" ? CONTRAST : WCAG);
  expect(found).toEqual([]);
}

const WCAG: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
const CONTRAST: RunOptions = { runOnly: { type: "rule", values: ["color-contrast"] } };

/** Runs in the page. */
async function findViolations(options: RunOptions): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import("axe-core") };
  // Colors that are still changing have another contrast, and one that ends may start another: what inherits it.
  const isEnding = ({ timeline, effect, playState }: Animation) =>
    timeline === document.timeline &&
    playState !== "finished" &&
    effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
  for (;;) {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const ending = document.getAnimations().filter(isEnding);
    if (ending.length === 0) break;
    await Promise.allSettled(ending.map(({ finished }) => finished));
  }
  const { violations } = await axe.run(document, { ...options, resultTypes: ["violations"] });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}

export { expect };
