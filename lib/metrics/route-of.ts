// Longest first. Anything else is "other": addresses that visitors make up must not become labels.
const prefixes = [
  ..."/api/health /api/metrics /api/cart /api/orders /api/products /api/rates /api/search /api/webhooks".split(
    " ",
  ),
  ..."/api/merchant /products /collections /search /cart /checkout /orders /pages /media /feeds".split(
    " ",
  ),
  ..."/sitemaps /merchant /sandbox /_next".split(" "),
];

/** The route that a path belongs to, of few: a label for metrics. */
export function routeOf(path: string): string {
  if (path === "/" || path === "") return "/";
  return prefixes.find((prefix) => path === prefix || path.startsWith(`${prefix}/`)) ?? "other";
}

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

export const methodOf = (method = ""): string => (methods.includes(method) ? method : "other");
