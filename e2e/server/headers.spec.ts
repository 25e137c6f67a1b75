import { pickProduct } from "../support/catalogue.ts";
import { placeOrder } from "../support/place-order.ts";
import { expect, test } from "../support/test.ts";

test("security headers stand on every route, and none says what made it", async ({
  request,
  page,
}) => {
  const product = await pickProduct(page);
  const { token } = await placeOrder(page, product);
  const paths = [
    "/",
    "/products",
    product,
    "/cart",
    "/checkout",
    `/orders/${token}`,
    `/api/orders/${token}`,
    "/api/health",
    "/sandbox",
    "/sandbox/pay?key=1",
    "/sandbox/api/tokens",
    "/nope",
    "/products/nope",
    "/orders/nope",
    "/merchantnope",
    "/sandboxnope",
    "/sandbox/apinope",
    "/sandbox/api/nope",
  ];
  for (const path of paths) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-security-policy"], path).toMatch(/frame-ancestors 'none'/);
    expect(headers["content-security-policy"]?.match(/default-src/g), path).toHaveLength(1);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-frame-options"], path).toBe("DENY");
    expect(headers["permissions-policy"], path).toContain("camera=()");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
  const order = (await request.get(`/orders/${token}`)).headers();
  expect(order["content-security-policy"]).toMatch(
    /script-src 'self' 'nonce-[^']+' 'sha256-[^']+' 'strict-dynamic';/,
  );
  expect(order["referrer-policy"]).toBe("same-origin");
  expect(order["cache-control"]).toContain("no-store");
});
