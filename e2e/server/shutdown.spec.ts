import { expect, test } from "@playwright/test";
import { sandboxClient } from "#tests/harness/network/sandbox-client.ts";
import { buy } from "../support/buying.ts";
import { pickProduct } from "../support/catalogue.ts";
import { startShop } from "../support/server.ts";

const STREAMS = 20;

test("SIGTERM with many open streams: says so first, ends within five seconds, and nothing paid is lost", async ({
  page,
}) => {
  const shop = await startShop({ DRAIN_SECONDS: "1.5" });
  const sandbox = sandboxClient(shop.url);
  const base = await buy(page, `${shop.url}${await pickProduct(page, shop.url)}`);
  const streams = Array.from({ length: STREAMS }, () =>
    fetch(`${shop.url}/api/orders/${base.token}/events`).then(async (response) => {
      for await (const _ of response.body ?? []);
    }),
  );
  await sandbox.pay(base.id, "exact");
  const ended = shop.exited();
  const started = performance.now();
  process.kill(shop.pid, "SIGTERM");
  const statusOf = async (path: string) => (await fetch(`${shop.url}${path}`)).status;
  await expect.poll(() => statusOf("/api/health"), { intervals: [50] }).toBe(503);
  expect(await statusOf(`/api/orders/${base.token}`)).toBe(200);
  await ended;
  expect(performance.now() - started).toBeLessThan(5000);
  await Promise.allSettled(streams);
  const again = await startShop({ DATA_DIR: shop.dataDir });
  await expect
    .poll(async () => (await (await fetch(`${again.url}/api/orders/${base.token}`)).json()).state, {
      timeout: 30_000,
    })
    .toBe("Paid");
  await again.stop();
  await shop.stop();
});
