import { expect, test } from "vitest";
import { openApiDocument, routes } from "#lib/sandbox/api/openapi.ts";
import { createHandler } from "#lib/sandbox/http/handler.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { addressFor } from "#lib/sandbox/tokens/addresses.ts";
import { hosted, testSandbox, usdtOnTron } from "#tests/harness/test-sandbox.ts";

const setUp = () => {
  const t = testSandbox();
  const handle = createHandler(t.sandbox);
  const ask = async (method: string, path: string, body?: unknown) => {
    const url = `http://localhost:1/sandbox/api${path}`;
    const init = { method, headers: { host: "localhost:1" } };
    const response = await handle(
      new Request(url, body === undefined ? init : { ...init, body: JSON.stringify(body) }),
    );
    return { status: response.status, json: await response.json() };
  };
  return { t, ask };
};

test("every route answers as its schema says", async () => {
  const { t, ask } = setUp();
  t.call("concise/url/get", hosted("order-1"));
  t.call("concise/url/get", { nonsense: true });
  await ask("POST", "/orders/order-1/payments", {
    tokenId: usdtOnTron,
    amount: { fraction: "0.5" },
    stage: "pending",
  });
  await t.deliver();
  t.call("payment/address/get", { user_id: "user-1001", chain: "TRX" });
  t.call("withdraw", {
    merchant_order_id: "withdrawal-1",
    address: "TXYZ",
    token_id: usdtOnTron,
    value: "10",
  });
  changeSettings(t.sandbox.store, { v2Approval: true });
  const sent = { coinId: 1280, chain: "TRX", address: addressFor("payee", "TRX").address };
  const task = { orderId: "task-1", address: sent.address, amount: "5" };
  const batch = { batchOrderId: "batch-1", coinId: 1280, chain: "TRX", mode: "Single" };
  t.callV2("applyAppWithdrawToNetwork", { ...sent, orderId: "withdrawal-2", amount: "5" });
  t.callV2("applyBatchWithdraw", { ...batch, orders: [task] });
  t.callV2("confirmBatchWithdraw", { batchOrderId: "batch-1" });
  const order = await ask("GET", "/orders/order-1");
  const [payment] = order.json.payments;
  await ask("POST", `/payments/${payment.recordId}/stage`, { stage: "success" });
  await t.deliver();
  const { deliveries } = (await ask("GET", "/deliveries")).json;
  const pending = await ask("POST", "/orders/order-1/payments", {
    tokenId: usdtOnTron,
    amount: "1",
    stage: "pending",
  });
  const ids: Record<string, string> = {
    "/orders/": "order-1",
    "/payments/": pending.json.payment.recordId,
    "/deliveries/": deliveries[0].id,
    "/withdrawals/": "withdrawal-1",
    "/withdrawals/{id}/approve": "withdrawal-2",
    "/batches/": "batch-1",
  };
  // A reset ends what the others need; the score card has tests of its own.
  for (const route of routes.filter(({ path }) => path !== "/reset" && path !== "/scorecard")) {
    const [start = ""] = /^\/\w+\//.exec(route.path) ?? [];
    const path = route.path
      .replace("{id}", ids[route.path] ?? ids[start] ?? "")
      .replace("{scenario}", "exchange-forgets-the-fee");
    const { status, json } = await ask(route.method.toUpperCase(), path, route.example);
    expect(json, `${route.method} ${path}`).not.toHaveProperty("error");
    expect(status, path).toBe(route.status ?? 200);
    const parsed = route.response.safeParse(json);
    expect(parsed.error?.issues ?? [], path).toEqual([]);
    await ask("POST", "/faults", { off: true });
  }
  t.close();
});

test("the document names every route and every schema it refers to", () => {
  const document = openApiDocument();
  expect(document.openapi).toMatch(/^3\.1/);
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  expect(operations).toHaveLength(routes.length);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
  const text = JSON.stringify(document);
  expect(text).not.toContain("#/$defs/");
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(document.components.schemas).toHaveProperty(name ?? "");
});

test.each([
  ["GET", "/nope", undefined, 404, "not-found"],
  ["GET", "/reset", undefined, 405, "method"],
  ["POST", "/clock", { advanceSeconds: "x" }, 400, "invalid"],
  ["POST", "/orders/none/refunds", {}, 404, "unknown-order"],
  ["POST", "/explain", { body: "x".repeat(200_000) }, 413, "too-large"],
])("%s %s is refused in words", async (method, path, body, status, code) => {
  const { t, ask } = setUp();
  expect(await ask(method, path, body)).toMatchObject({ status, json: { error: { code } } });
  t.close();
});
