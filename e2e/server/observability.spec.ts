import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { mailServer } from "#tests/harness/mail-server.ts";
import { sandboxClient } from "#tests/harness/sandbox-client.ts";
import { abroad, addressIn } from "../support/address.ts";
import { buy, buyer } from "../support/buying.ts";
import { pickProduct } from "../support/catalogue.ts";
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

test("personal data in logs: a purchase leaves a line for each step, with ids alone, and is counted", async ({
  page,
}) => {
  const { id, token } = await buy(page, `${shop.url}${await pickProduct(page, shop.url)}`);
  await sandboxClient(shop.url).pay(id, "exact");
  await expect.poll(() => find("mail", "refused"), { timeout: 30_000 }).toBeTruthy();
  await expect.poll(() => find("order.state-changed", "Paid"), { timeout: 30_000 }).toBeTruthy();
  const { order } = find("order.placed") ?? {};
  for (const event of ["order.placed", "order.payment-page-opened", "order.payment-confirmed"])
    expect(find(event), event).toMatchObject({ order });
  expect(lines().find(({ event }) => event === "notification")).toMatchObject({ order });
  // The visitor's request leads to the call of the gateway that it caused.
  const { request } = find("order.payment-page-opened") ?? {};
  expect(request).toMatch(/^[\w-]{16}$/);
  const calls = lines().filter(({ event }) => event === "gateway");
  expect(calls.map((line) => line.request)).toContain(request);
  const address = Object.values(addressIn(abroad)).filter((part) => part.length > 3);
  for (const personal of [...Object.values(buyer), ...address, token])
    expect(printed).not.toContain(personal);

  const metrics = await (await metricsBy(Authorization)).text();
  expect(metrics).toContain('shop_orders{state="Paid"} 1');
  expect(metrics).toMatch(/shop_events_total\{level="info",event="order.placed",outcome=""\} 1/);
  expect(metrics).toMatch(/shop_gateway_call_seconds_count\{operation="[^"]+",outcome="2xx"\} \d/);
  expect(metrics).toMatch(/shop_database_write_seconds_count\{outcome="committed"\} \d/);
  expect(metrics).toContain('route="/checkout"');
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
