import { globSync } from "node:fs";
import type { BrowserContext } from "@playwright/test";
import { discounts } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import { addSession } from "../support/console.ts";
import { withDatabase } from "../support/database.ts";
import { placeOrder } from "../support/place-order.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

// The list of pages comes from the route tree, what fills their parameters from links: a new page is looked at unnamed.

/** For visitors without a session, or answered with another page. */
const outside = /^\/merchant\/(sign-in|second-factor|new-password|forbidden)$/;

const routes = globSync("app/merchant/**/page.tsx")
  .map((file) => file.replace(/^app|\/page\.tsx$|\/\([^)]*\)/g, ""))
  .filter((route) => !outside.test(route) && !route.includes("[..."))
  .map((route) => ({ route, path: new RegExp(`^${route.replace(/\[\w+\]/g, "[^/]+")}$`) }));

const pathOf = (href: string) => href.replace(/[?#].*/, "");
/** The route of a path: one without parameters before one with them. */
const routeOf = (path: string) =>
  (routes.find(({ route }) => route === path) ?? routes.find((one) => one.path.test(path)))?.route;

/** An address of each route, found as a person would: by links and forms. */
async function crawl(context: BrowserContext) {
  const found = new Map<string, string>();
  const dead = new Set<string>();
  const waiting = ["/merchant"];
  for (let href = waiting.shift(); href; href = waiting.shift()) {
    const html = await (await context.request.get(href)).text();
    for (const [, link = ""] of html.matchAll(/(?:href|action)="(\/merchant[^"]*)"/gi)) {
      const path = pathOf(link);
      const route = routeOf(path);
      const isData = /^\/merchant\/.*\/?export/.test(path) || outside.test(path);
      if (!route && !isData) dead.add(`${path} on ${href}`);
      if (!route || found.has(route)) continue;
      found.set(route, path);
      waiting.push(path);
    }
  }
  return { found, dead: [...dead] };
}

test("every page of the console is accessible, in both color schemes and without overflow on a phone; no link is dead", async ({
  page,
  context,
  sandbox,
  server,
}) => {
  test.slow();
  const { id, token } = await placeOrder(page);
  await sandbox.pay(id, { fraction: "1.5" });
  const reviewed = async () =>
    (await (await page.request.get(`/api/orders/${token}`)).json()).reviewReason;
  await expect.poll(reviewed).toBe("overpaid");
  await addDiscount(server.dataDir);
  const [name = "", value = ""] = (await addSession(server.dataDir, "owner")).split("=");
  await context.addCookies([{ name, value, url: server.url }]);
  const { found, dead } = await crawl(context);
  expect(dead).toEqual([]);
  expect(routes.map(({ route }) => route).filter((route) => !found.has(route))).toEqual([]);
  // Colors that are still changing have another contrast.
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of found.values())
    await test.step(path, async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await page.setViewportSize({ width: 1280, height: 800 });
      await expectAccessible(page);
    });
});

function addDiscount(dataDir: string): Promise<unknown> {
  const limits = { maxUses: 5, maxUsesPerEmail: 1, minSubtotalMinor: 0, collections: [] };
  const times = { startsAt: 0, endsAt: null, createdAt: 0, updatedAt: 0 };
  const discount = { id: newId(), code: "SPRING", kind: "percentage" as const, value: 1000 };
  return withDatabase(dataDir, (db) =>
    db.write((tx) => tx.insert(discounts).values({ ...discount, ...limits, ...times })),
  );
}
