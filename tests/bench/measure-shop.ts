import type { Browser } from "@playwright/test";
import { DESKTOP, openBrowser, PHONE } from "#tests/bench/browser.ts";
import { buildEmptyApp } from "#tests/bench/empty-app.ts";
import { measureFirstLoad, measureLcp } from "#tests/bench/first-load.ts";
import { javascriptOf } from "#tests/bench/javascript.ts";
import { withOwnShop } from "#tests/bench/own-shop.ts";
import { type Peer, startBare, startNext } from "#tests/bench/peers.ts";
import { findRoutes } from "#tests/bench/routes.ts";
import { measureSoftNavigation } from "#tests/bench/soft-navigation.ts";
import { measureThroughput } from "#tests/bench/throughput.ts";
import { measureTyping } from "#tests/bench/typing.ts";
import type { RunningShop } from "#tests/stress/server/running-shop.ts";

/** A figure's name, what was measured, and the goal. */
export type Row = [figure: string, measured: string, goal: string];
type Routes = Awaited<ReturnType<typeof findRoutes>>;

const PRODUCTS = 10_000;
const ms = (value: number) => `${value.toFixed(0)} ms`;
const kb = (value: number) => `${value.toFixed(1)} kB`;

/** Measures the built shop beside an empty Next app and a bare server. `progress` is told what comes next. */
export async function measureShop(progress: (what: string) => void): Promise<Row[]> {
  progress("building the empty app");
  const empty = await startNext(buildEmptyApp());
  const bare = await startBare();
  const browser = await openBrowser();
  try {
    return await withOwnShop(async (shop) => {
      const routes = await findRoutes(shop);
      progress("weight");
      const rows = await weigh(browser, shop, routes, empty);
      progress("paint");
      rows.push(...(await watchPaint(browser, shop, routes, empty)));
      progress("throughput");
      rows.push(...(await load(shop, routes, empty, bare)));
      progress("search");
      const typed = await measureTyping(shop, PRODUCTS);
      rows.push([
        `Search as typed, ${PRODUCTS.toLocaleString("en")} products, p50 / p99 of ${typed.searches} over HTTP`,
        `${typed.p50.toFixed(1)} / ${typed.p99.toFixed(1)} ms`,
        "p99 ≤ 10 ms",
      ]);
      return rows;
    });
  } finally {
    await browser.close();
    empty.stop();
    bare.stop();
  }
}

async function weigh(
  browser: Browser,
  { server }: RunningShop,
  { others, ...main }: Routes,
  empty: Peer,
): Promise<Row[]> {
  const script = [`empty app ${kb(await javascriptOf(empty.url))}`];
  for (const [name, path] of Object.entries({ ...main, ...others }))
    script.push(`${name} ${(await javascriptOf(server.url + path)).toFixed(1)}`);
  const at = (path: string, viewport = DESKTOP) =>
    measureFirstLoad(browser, server.url + path, viewport);
  const [home, listing, product] = [
    await at(main.home),
    await at(main.listing),
    await at(main.product),
  ];
  const onPhone = await at(main.listing, PHONE);
  const html = [home, listing, product].map((one) => one.htmlKb.toFixed(1)).join(" / ");
  return [
    ["JavaScript, gzip", script.join(", "), "≤ 150 kB each"],
    [
      "Requests on the listing, desktop / phone",
      `${listing.requests} / ${onPhone.requests}`,
      "≤ 24",
    ],
    ["Fonts", kb(home.fontKb), "≤ 45 kB"],
    ["HTML, not compressed: home / listing / product", `${html} kB`, "≤ 30 kB"],
  ];
}

async function watchPaint(
  browser: Browser,
  { server }: RunningShop,
  { home, listing, product }: Routes,
  empty: Peer,
): Promise<Row[]> {
  const times: number[] = [];
  for (const path of [home, listing, product])
    times.push(await measureLcp(browser, server.url + path));
  const floor = await measureLcp(browser, empty.url);
  const soft = await measureSoftNavigation(browser, server.url + listing, product);
  return [
    [
      "LCP, cold cache: home / listing / product (empty app)",
      `${times.map((time) => time.toFixed(0)).join(" / ")} (${floor.toFixed(0)}) ms`,
      "≤ 200 ms each",
    ],
    ["Soft navigation, listing to product", ms(soft), "≤ 40 ms"],
  ];
}

async function load(
  { server }: RunningShop,
  { listing, product }: Routes,
  empty: Peer,
  bare: Peer,
): Promise<Row[]> {
  const measured = await measureThroughput([
    { name: "bare node:http", ...bare },
    { name: "empty Next page", ...empty },
    {
      name: "listing",
      url: server.url.replace("localhost", "127.0.0.1") + listing,
      pid: server.pid,
    },
    {
      name: "product",
      url: server.url.replace("localhost", "127.0.0.1") + product,
      pid: server.pid,
    },
  ]);
  const floor = measured.get("empty Next page");
  return [...measured].map(([name, { perSecond, cpuUs }]) => {
    const share = floor
      ? ` · ${(floor.cpuUs / cpuUs).toFixed(2)} of the empty page's by processor time`
      : "";
    const isPage = name === "listing" || name === "product";
    return [
      `Requests a second, ${name}`,
      `${perSecond.toFixed(0)}, ${cpuUs.toFixed(0)} µs of the server each${isPage ? share : ""}`,
      isPage ? "≥ 0.75 of the empty page" : "",
    ];
  });
}
