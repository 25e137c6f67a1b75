import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "@playwright/test";
import { mailServer } from "#tests/harness/mail-server.ts";
import { sandboxClient } from "#tests/harness/sandbox-client.ts";
import { abroad, addressIn } from "../support/address.ts";
import { buy, buyer } from "../support/buying.ts";
import { pickProduct } from "../support/catalogue.ts";
import { startShop } from "../support/server.ts";

const METRICS_TOKEN = "a-token-of-this-test";
const Authorization = `Bearer ${METRICS_TOKEN}`;

type Line = { event: string; outcome?: string; order?: string; request?: string };

test("personal data in logs: a purchase leaves a line for each step, with ids alone, and is counted", async ({
  page,
}) => {
  const mails = await mailServer({ refused: buyer.email });
  const shop = await startShop({ METRICS_TOKEN, SMTP_URL: mails.url });
  let printed = "";
  for (const stream of [shop.process.stdout, shop.process.stderr])
    stream?.on("data", (data) => (printed += data));
  const { id, token } = await buy(page, `${shop.url}${await pickProduct(page, shop.url)}`);
  await sandboxClient(shop.url).pay(id, "exact");
  const lines = () =>
    printed.split("\n").flatMap((line): Line[] => (line.startsWith("{") ? [JSON.parse(line)] : []));
  const find = (event: string, outcome?: string) =>
    lines().find((line) => line.event === event && line.outcome === outcome);
  await expect.poll(() => find("mail", "refused"), { timeout: 30_000 }).toBeTruthy();
  await expect.poll(() => find("order.state-changed", "Paid"), { timeout: 30_000 }).toBeTruthy();
  const { order } = find("order.placed") ?? {};
  for (const event of ["order.placed", "order.payment-page-opened", "order.payment-confirmed"])
    expect(find(event), event).toMatchObject({ order });
  expect(lines().find(({ event }) => event === "notification")).toMatchObject({ order });
  // The visitor's request leads to the call of the gateway that it caused.
  const { request } = find("order.payment-page-opened") ?? {};
  expect(request).toMatch(/^[\w-]{16}$/);
  expect(
    lines()
      .filter((line) => line.event === "gateway")
      .map((line) => line.request),
  ).toContain(request);
  const address = Object.values(addressIn(abroad)).filter((part) => part.length > 3);
  for (const personal of [...Object.values(buyer), ...address, token])
    expect(printed).not.toContain(personal);

  const metrics = await (
    await fetch(`${shop.url}/api/metrics`, { headers: { Authorization } })
  ).text();
  expect(metrics).toContain('shop_orders{state="Paid"} 1');
  expect(metrics).toMatch(/shop_events_total\{level="info",event="order.placed",outcome=""\} 1/);
  expect(metrics).toMatch(/shop_gateway_call_seconds_count\{operation="[^"]+",outcome="2xx"\} \d/);
  expect(metrics).toMatch(/shop_database_write_seconds_count\{outcome="committed"\} \d/);
  expect(metrics).toContain('route="/checkout"');
  expect(metrics).toMatch(/shop_emails_waiting [1-9]/);
  expect(Number(/^shop_worker_lease_seconds (\S+)$/m.exec(metrics)?.[1])).toBeGreaterThan(0);
  await shop.stop();
  mails.close();
});

test("metrics are for who knows the token, and a request's id is answered", async () => {
  const shop = await startShop({ METRICS_TOKEN });
  const status = async (headers = {}) =>
    (await fetch(`${shop.url}/api/metrics`, { headers })).status;
  expect(await status()).toBe(401);
  expect(await status({ Authorization: `${Authorization}x` })).toBe(401);
  expect(await status({ Authorization })).toBe(200);
  const idFor = async (given: string) => {
    const answer = await fetch(`${shop.url}/products`, { headers: { "X-Request-Id": given } });
    return answer.headers.get("x-request-id");
  };
  expect(await idFor("proxy-7f3a.91")).toBe("proxy-7f3a.91");
  expect(await idFor('"}{"event":"forged')).toMatch(/^[\w-]{16}$/);
  await shop.stop();
  const without = await startShop();
  expect((await fetch(`${without.url}/api/metrics`)).status).toBe(404);
  await without.stop();
});

test("traces go to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names", async () => {
  const received: string[] = [];
  const collector = createServer(async (request, response) => {
    received.push(`${request.method} ${request.url} ${await text(request)}`);
    response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
  });
  collector.listen(0, "127.0.0.1");
  await once(collector, "listening");
  const { port } = collector.address() as AddressInfo;
  const shop = await startShop({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    OTEL_SERVICE_NAME: "a-shop",
  });
  await fetch(`${shop.url}/search?q=a`);
  await expect
    .poll(() => received.find((spans) => spans.includes("GET /search")), { timeout: 20_000 })
    .toMatch(/^POST \/v1\/traces .*a-shop/s);
  await shop.stop();
  collector.close();
});
