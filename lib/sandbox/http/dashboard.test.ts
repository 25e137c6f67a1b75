import { afterEach, beforeEach, expect, test } from "vitest";
import { createHandler, type Handler } from "#lib/sandbox/http/handler.ts";
import { hosted, type TestSandbox, testSandbox } from "#tests/harness/test-sandbox.ts";

let t: TestSandbox;
let handle: Handler;
beforeEach(() => {
  t = testSandbox();
  handle = createHandler(t.sandbox);
});
afterEach(() => t.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  handle(
    new Request(`http://localhost:1${path}`, { headers: { host: "localhost:1", ...headers } }),
  );

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  handle(
    new Request(`http://localhost:1${path}`, {
      method: "POST",
      headers: { host: "localhost:1", ...headers },
      body: new URLSearchParams(fields),
    }),
  );

const settings = async () => (await (await get("/sandbox/api/settings")).json()).settings;

test("a form works without JavaScript: done, the browser is sent back to its page", async () => {
  const answer = await post("/sandbox/pay?key=1", { action: "setClock", move: '{"rate":60}' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/sandbox/pay?key=1");
});

test("a refused form shows its page again, with the reason and what was typed", async () => {
  const fields = { action: "depositToUser", userId: "<b>ada", tokenId: "x", amount: "5" };
  const html = await (await post("/sandbox/account", fields)).text();
  expect(html).toContain('role="alert"');
  expect(html).toContain('value="&lt;b&gt;ada"');
  const long = { action: "explain", appId: "1", sign: "x".repeat(200) };
  const explained = await (await post("/sandbox/explain", long)).text();
  expect(explained).toContain('role="alert"');
  expect(explained).toContain(long.sign);
  const unknown = await (await post("/sandbox", { action: "nonsense" })).text();
  expect(unknown).toContain("This form is out of date");
});

test.each([
  [{ origin: "https://evil.example" }],
  [{ "sec-fetch-site": "cross-site" }],
  [{ host: "evil.example" }],
])("cross-site request forgery: %j changes nothing", async (headers) => {
  const before = await settings();
  const answer = await post("/sandbox/settings", { action: "saveSettings" }, headers);
  expect(answer.status).toBe(403);
  expect(await settings()).toEqual(before);
});

test("every page is whole, runs nothing inline, and says that no real money moves", async () => {
  t.call("concise/url/get", hosted("order-1", { notify_url: "https://shop.example/hook" }));
  const paths = ["", "/orders/order-1", "/deliveries", "/requests", "/account", "/faults"];
  for (const path of [...paths, "/settings", "/docs", "/explain", "/scorecard"]) {
    const answer = await get(`/sandbox${path}`);
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get("content-security-policy")).not.toContain("unsafe");
    const html = await answer.text();
    expect(html).toContain("No real money moves here");
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+="|\sstyle="/);
  }
});

test("an address that is never notified is said on the order's page", async () => {
  t.call("concise/url/get", hosted("order-1", { notify_url: "https://shop.example/hook" }));
  const html = await (await get("/sandbox/orders/order-1")).text();
  expect(html).toContain("Notifications are not delivered: notify_url is on shop.example");
});

test("unknown pages and orders are 404 pages", async () => {
  for (const path of ["/nope", "/orders/none", "/pay?key=0", "/orders/%E0%A4%A"]) {
    const answer = await get(`/sandbox${path}`);
    expect(answer.status, path).toBe(404);
    expect(await answer.text()).toContain("was not found");
  }
});

test("a form that is too large is refused", async () => {
  const answer = await post("/sandbox/explain", { action: "explain", body: "x".repeat(300_000) });
  expect(answer.status).toBe(413);
});

test("paging leads past every order once, also when all were made in the same millisecond", async () => {
  const made = Array.from({ length: 205 }, (_, n) => `shop-${n}`);
  for (const id of made) t.call("concise/url/get", hosted(id));
  const seen: string[] = [];
  for (let query = ""; seen.length < 300; ) {
    const { orders, older } = await (await get(`/sandbox/api/orders${query}`)).json();
    seen.push(...orders.map((order: { merchantOrderId: string }) => order.merchantOrderId));
    if (older === null) break;
    query = `?before=${encodeURIComponent(older)}`;
  }
  expect(seen.sort()).toEqual(made.sort());
  const page = await (await get("/sandbox")).text();
  const [, next = ""] = /href="([^"]+)" rel="next"/.exec(page) ?? [];
  const second = await (await get(next.replaceAll("&amp;", "&"))).text();
  expect(second.match(/data-key="shop-/g)).toHaveLength(100);
});
