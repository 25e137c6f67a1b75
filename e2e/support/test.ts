import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type SandboxClient, sandboxClient } from "#tests/harness/sandbox-client.ts";
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
  // Otherwise each check opens a tab of its own, for frames of other sites: there are none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (checked === "contrast") axe.withRules(["color-contrast"]);
  else axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
  const { violations } = await axe.analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
    ),
  ).toEqual([]);
}

export { expect };
