import { anyProduct } from "../support/any-product.ts";
import { placeOrder } from "../support/place-order.ts";
import { expect, test } from "../support/test.ts";

const json = { "Content-Type": "application/json" };
const KIB = 1024;

test("memory filled by bodies: routes and forms refuse more than 16 KiB", async ({ server }) => {
  const post = (path: string, init: RequestInit) =>
    fetch(`${server.url}${path}`, { method: "POST", redirect: "manual", ...init });
  const body = JSON.stringify({ set: [{ variantId: "x".repeat(17 * KIB), quantity: 1 }] });
  expect((await post("/api/cart", { body, headers: json })).status).toBe(413);
  expect((await post("/api/webhooks/ccpayment", { body })).status).toBe(413);
  const page = `/products/${await anyProduct(server.url)}`;
  const html = await (await fetch(`${server.url}${page}`)).text();
  const action = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(html)?.[1] ?? "";
  expect(action).not.toBe("");
  const form = new FormData();
  form.set(action, "");
  form.set("much", "x".repeat(17 * KIB));
  expect((await post(page, { body: form })).ok).toBe(false);
});

test("cross-site request: a foreign origin changes no cart", async ({ server }) => {
  const body = JSON.stringify({ set: [{ variantId: "unknown", quantity: 1 }] });
  const status = async (origin: string) =>
    (
      await fetch(`${server.url}/api/cart`, {
        method: "POST",
        headers: { ...json, Origin: origin },
        body,
      })
    ).status;
  expect(await status("https://evil.example")).toBe(403);
  expect(await status("null")).toBe(403);
  expect(await status(server.url)).toBe(200);
});

test("shut out by one link: an order's streams are limited, and other orders still stream", async ({
  page,
  server,
}) => {
  const [crowded, other] = [(await placeOrder(page)).token, (await placeOrder(page)).token];
  const ended = new AbortController();
  const open = (token: string) =>
    fetch(`${server.url}/api/orders/${token}/events`, { signal: ended.signal });
  const answers = await Promise.all(Array.from({ length: 40 }, () => open(crowded)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  expect((await open(other)).status).toBe(200);
  ended.abort();
});
