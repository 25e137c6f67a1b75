import { setTimeout as wait } from "node:timers/promises";
import { addressIn } from "#e2e/support/address.ts";
import shop from "#shop/shop.ts";
import { type PlainBrowser, plainBrowser } from "#tests/harness/network/plain-browser.ts";

const home = shop.shipping.defaultCountry;
const details = { email: "ada@example.com", name: "Ada Lovelace", country: home };

/** What a shopper was told: the order's page, and the id under which it is paid. */
export type Told = { token: string; attemptId: string };

/** Orders one piece of a product by its page's forms. Throws when that doesn't end at the payment page. */
export async function buy(browser: PlainBrowser, productPath: string): Promise<Told> {
  await browser.visit("/products");
  await browser.submit(productPath, "add");
  await browser.visit("/cart");
  const filledIn = { ...details, ...addressIn(home) };
  const { status, location, html } = await browser.submit("/checkout", "quote", filledIn);
  if (!location.includes("/sandbox/pay?key="))
    throw new Error(`not ordered: ${status} ${/role="alert"[^>]*>([^<]*)/.exec(html)?.[1] ?? ""}`);
  const { origin, pathname, search } = new URL(location);
  const payPage = await plainBrowser(origin, "").visit(`${pathname}${search}`);
  const idIn = (link: RegExp) => {
    const id = link.exec(payPage.html)?.[1];
    if (!id) throw new Error("the payment page has no link to the order");
    return id;
  };
  return {
    token: idIn(/href="[^"]*(?<!\/sandbox)\/orders\/([^"/?]+)"/),
    attemptId: idIn(/href="\/sandbox\/orders\/([^"/?]+)"/),
  };
}

/**
 * Keeps an order's page open as a browser does, opening its stream again whenever that ends, until `isOver` says so of
 * the state. Returns how often it was opened. Throws when a stream breaks off or is refused.
 */
export async function followOrder(
  browser: PlainBrowser,
  token: string,
  isOver: (state: string) => boolean,
): Promise<number> {
  for (let opened = 1; ; opened++) {
    const stream = await browser.open(`/api/orders/${token}/events`);
    if (stream.status !== 200) throw new Error(`the stream: ${stream.status}`);
    let retryMs = 3000;
    let text = "";
    for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        retryMs = Number(/^retry: (\d+)/m.exec(event)?.[1] ?? retryMs);
        const data = /^data: (.*)/m.exec(event)?.[1];
        if (data && isOver(JSON.parse(data).state)) return opened;
      }
    }
    await wait(retryMs);
  }
}
