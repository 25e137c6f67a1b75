import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { merchantRefundMessages } from "#messages/merchant/orders/refunds.ts";
import { merchantUiMessages } from "#messages/merchant/ui.ts";
import { refundMessages } from "#messages/order/refunds.ts";
import { mailServer } from "#tests/harness/network/mail-server.ts";
import { sandboxClient } from "#tests/harness/network/sandbox-client.ts";
import { addressOn } from "#tests/harness/refunds.ts";
import { abroad, addressIn } from "../support/address.ts";
import { buy, buyer } from "../support/buying.ts";
import { pickProduct } from "../support/catalogue.ts";
import { giveAddress, readMail, signInAsOwner } from "../support/refunds.ts";
import { startShop, type TestServer } from "../support/server.ts";
import { expect, test } from "../support/test.ts";

const METRICS_TOKEN = "a-token-of-this-test";
const Authorization = `Bearer ${METRICS_TOKEN}`;

type Line = { event: string; outcome?: string; order?: string; request?: string };
type Collector = { url: string; received: string[]; close(): void };

let shop: TestServer;
let mails: Awaited<ReturnType<typeof mailServer>>;
let traces: Collector;
let printed = "";

/** Takes what OpenTelemetry sends by HTTP. */
async function collector(): Promise<Collector> {
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    received.push(`${request.method} ${request.url} ${await text(request)}`);
    response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received, close: () => server.close() };
}

test.beforeAll(async () => {
  mails = await mailServer({ refused: buyer.email });
  traces = await collector();
  shop = await startShop({
    METRICS_TOKEN,
    SMTP_URL: mails.url,
    OTEL_EXPORTER_OTLP_ENDPOINT: traces.url,
    OTEL_SERVICE_NAME: "a-shop",
  });
  for (const stream of [shop.process.stdout, shop.process.stderr])
    stream?.on("data", (data) => {
      printed += data;
    });
});

test.afterAll(async () => {
  await shop?.stop();
  mails?.close();
  traces?.close();
});

const lines = () =>
  printed.split("\n").flatMap((line): Line[] => (line.startsWith("{") ? [JSON.parse(line)] : []));
const find = (event: string, outcome?: string) =>
  lines().find((line) => line.event === event && line.outcome === outcome);
const metricsBy = (authorization: string) =>
  fetch(`${shop.url}/api/metrics`, { headers: { authorization } });

test("personal data in logs: a purchase and its refund leave a line for each step, with ids alone, and are counted", async ({
  page,
}) => {
  test.slow();
  const { id, token } = await buy(page, `${shop.url}${await pickProduct(page, shop.url)}`);
  await sandboxClient(shop.url).pay(id, { fraction: "1.3" });
  await expect.poll(() => find("mail", "refused"), { timeout: 30_000 }).toBeTruthy();
  await expect
    .poll(() => find("order.state-changed", "Overpayment"), { timeout: 30_000 })
    .toBeTruthy();
  const { order } = find("order.placed") ?? {};
  for (const event of ["order.placed", "order.payment-page-opened", "order.payment-confirmed"])
    expect(find(event), event).toMatchObject({ order });
  expect(lines().find(({ event }) => event === "notification")).toMatchObject({ order });
  // The visitor's request leads to the call of the gateway that it caused.
  const { request } = find("order.payment-page-opened") ?? {};
  expect(request).toMatch(/^[\w-]{16}$/);
  const calls = lines().filter(({ event }) => event === "gateway");
  expect(calls.map((line) => line.request)).toContain(request);

  const payTo = addressOn.TRX?.address ?? "";
  await page.goto(`${shop.url}/orders/${token}`);
  await giveAddress(page, payTo);
  const refund = page.getByRole("region", { name: refundMessages.title, exact: true });
  await expect(refund.getByText(refundMessages.address.unconfirmed, { exact: true })).toBeVisible();
  const { path, orderId } = await readMail(shop);
  await page.goto(`${shop.url}${path}`);
  await page.getByRole("button", { name: refundMessages.confirmPage.submit }).click();
  await expect(refund.getByText(refundMessages.address.confirmed, { exact: true })).toBeVisible();
  await page.goto(`${shop.url}/merchant/orders/${orderId}`);
  const password = await signInAsOwner(page, shop);
  await page.getByLabel(merchantUiMessages.confirmPassword).first().fill(password);
  await page.getByRole("button", { name: merchantRefundMessages.order.approve }).click();
  await expect
    .poll(() => find("order.refund-approved"), { timeout: 20_000 })
    .toMatchObject({ order });
  await expect
    .poll(() => find("order.refund-changed", "processing"), { timeout: 20_000 })
    .toMatchObject({ order });

  const address = Object.values(addressIn(abroad)).filter((part) => part.length > 3);
  const secrets = [token, path.split("/").at(-1) ?? "", payTo, password, METRICS_TOKEN];
  for (const personal of [...Object.values(buyer), ...address, ...secrets])
    expect(printed).not.toContain(personal);

  const metrics = await (await metricsBy(Authorization)).text();
  expect(metrics).toContain('shop_orders{state="Overpayment"} 1');
  expect(metrics).toMatch(/shop_events_total\{level="info",event="order.placed",outcome=""\} 1/);
  expect(metrics).toMatch(/shop_gateway_call_seconds_count\{operation="[^"]+",outcome="2xx"\} \d/);
  expect(metrics).toMatch(/shop_database_write_seconds_count\{outcome="committed"\} \d/);
  expect(metrics).toContain('route="/checkout"');
  const rules = readFileSync("deploy/alerts.yaml", "utf8").matchAll(/^ +expr: (.*)$/gm);
  const used = [...rules].flatMap(([, text]) => text?.match(/\b(shop|process|nodejs)_\w+/g) ?? []);
  expect(used.length).toBeGreaterThan(10);
  for (const name of used)
    expect(metrics).toContain(`# TYPE ${name.replace(/_(bucket|sum|count)$/, "")} `);
  expect(metrics).toMatch(/shop_emails_waiting [1-9]/);
  expect(Number(/^shop_worker_lease_seconds (\S+)$/m.exec(metrics)?.[1])).toBeGreaterThan(0);
});

test("metrics are for who knows the token, and a request's id is answered", async ({ server }) => {
  expect((await metricsBy(`${Authorization}x`)).status).toBe(401);
  expect((await fetch(`${server.url}/api/metrics`)).status).toBe(404);
  const idFor = async (given: string) => {
    const answer = await fetch(`${shop.url}/products`, { headers: { "X-Request-Id": given } });
    return answer.headers.get("x-request-id");
  };
  expect(await idFor("proxy-7f3a.91")).toBe("proxy-7f3a.91");
  expect(await idFor('"}{"event":"forged')).toMatch(/^[\w-]{16}$/);
});

test("traces go to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names", async () => {
  await fetch(`${shop.url}/search?q=a`);
  const spans = () => traces.received.find((sent) => sent.includes("GET /search"));
  await expect.poll(spans, { timeout: 20_000 }).toMatch(/^POST \/v1\/traces .*a-shop/s);
});
