import type { RunningShop } from "#tests/stress/server/running-shop.ts";

/** Pages to measure, found by their links: a shop's own products, whatever they are. */
export async function findRoutes({ page, order }: RunningShop) {
  const linkIn = async (path: string, link: RegExp) => {
    const html = await (await page(path)).text();
    const found = [...html.matchAll(/href="(\/[^"?#]+)"/g)].find(([, href = ""]) =>
      link.test(href),
    );
    if (!found?.[1]) throw new Error(`No link like ${link} on ${path}`);
    return found[1];
  };
  const listing = "/products";
  const product = await linkIn(listing, /^\/products\/[^/]+$/);
  const { token } = await order();
  return {
    home: "/",
    listing,
    product,
    others: {
      collection: await linkIn("/", /^\/collections\/(?!all)/),
      search: "/search",
      cart: "/cart",
      checkout: "/checkout",
      "your orders": "/orders",
      order: `/orders/${token}`,
      payment: `/orders/${token}/pay`,
    },
  };
}
