/** Where proxy.ts tells the console's pages which address was asked for; what a client sends under it is replaced. */
export const PATH_HEADER = "x-merchant-path";

/** An address to go to after the sign-in: one of the console, or its first page. */
export function consolePath(wanted: string): string {
  const base = "http://shop.invalid";
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  const isOwn = url?.origin === base && /^\/merchant(\/|$)/.test(url.pathname);
  return isOwn ? `${url.pathname}${url.search}` : "/merchant";
}
