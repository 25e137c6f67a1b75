import { existsSync } from "node:fs";
import { receiveNotification } from "#lib/orders/notifications/receive.ts";
import { advanceClock } from "#lib/sandbox/clock/advance-clock.ts";
import { runDueDeliveries } from "#lib/sandbox/deliveries/run.ts";
import { resetSandbox } from "#lib/sandbox/reset.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { openStore } from "#lib/sandbox/store/open-store.ts";
import { type ClockLine, realLine, timeOn } from "#lib/shared/clock.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import type { Shop } from "#lib/shop.ts";
import { temporaryDatabase } from "#tests/harness/database/temporary-database.ts";
import { addVariant } from "#tests/harness/fixtures.ts";
import { gatewayAt } from "#tests/harness/generations.ts";
import { inProcess } from "#tests/harness/network/in-process-fetch.ts";
import type { Random } from "#tests/harness/random.ts";
import { testShop } from "#tests/harness/test-shop.ts";

const MEMORY = "/dev/shm";

export type Databases = Awaited<ReturnType<typeof openDatabases>>;

/** Databases for one simulation after another: those to come find every query prepared. */
export async function openDatabases() {
  // Nothing needs to survive the process, and memory is faster than a disk.
  const shop = await temporaryDatabase(existsSync(MEMORY) ? MEMORY : undefined);
  const store = openStore(":memory:");
  return { shop, store, close: () => shop.remove() };
}

export type Simulated = Awaited<ReturnType<typeof simulated>>;

/**
 * A shop and a sandbox in one process, without a network, on databases that it empties; calls between them fail at
 * random.
 */
export async function simulated(random: Random, { shop: temporary, store }: Databases) {
  await temporary.empty();
  const faults = { on: true };
  let line: ClockLine = { ...realLine, virtualMs: Date.UTC(2026, 0, 1), realMs: 0, rate: 0 };
  const clock = { now: () => timeOn(line, 0) };
  let apartMs = 0;
  const gatewayClock = { now: () => clock.now() + apartMs };
  const fails = (probability: number) => faults.on && random.chance(probability);
  const sandbox: Sandbox = {
    store,
    file: ":memory:",
    clock: gatewayClock,
    signingClock: gatewayClock,
    publicUrl: "http://localhost:1",
    credentials: sandboxCredentials,
    allowRemote: false,
    deliver: async ({ headers, body }) => {
      if (fails(0.15)) throw new Error("lost on its way");
      const receive = () =>
        receiveNotification(shop, shop.gateway, {
          headers: new Headers(headers),
          body: new TextEncoder().encode(fails(0.03) ? `${body} ` : body),
        });
      if (fails(0.1)) await receive();
      const reply = await receive();
      // Taken, but the answer never comes back: it will be sent again.
      if (fails(0.1)) throw new Error("answer lost");
      return { status: reply.status, headers: {}, body: reply.body };
    },
  };
  resetSandbox(sandbox);
  changeSettings(sandbox.store, {
    rateLimitPerSecond: 100_000,
    trigger: random.pick(["confirmed", "processing", "started"]),
  });
  const reach = inProcess(sandbox);
  const gatewayFetch: typeof fetch = async (input, init) => {
    if (fails(0.1)) throw new TypeError("connection refused");
    const answer = await reach(input, init);
    if (fails(0.08)) throw new TypeError("connection reset");
    if (fails(0.03)) return new Response("<html>busy</html>", { status: 502 });
    if (fails(0.02)) return new Response((await answer.text()).slice(0, -9), answer);
    return answer;
  };
  const shop: Shop = testShop({
    db: temporary.db,
    clock,
    gateway: gatewayAt({
      baseUrl: "http://127.0.0.1:1",
      notifyUrl: "http://127.0.0.1:1/hook",
      clock,
      fetch: gatewayFetch,
    }),
  });
  const variants = [
    await addVariant(shop, 6),
    await addVariant(shop, 2),
    await addVariant(shop, 30),
  ] as [string, ...string[]];
  return {
    shop,
    sandbox,
    faults,
    variants,
    advance(seconds: number) {
      line = { ...line, virtualMs: line.virtualMs + seconds * 1000 };
    },
    /** From now on the gateway's clock is `seconds` ahead of the shop's, or behind. */
    drift(seconds: number) {
      apartMs = seconds * 1000;
    },
    async deliver() {
      advanceClock(sandbox);
      while ((await runDueDeliveries(sandbox)) > 0);
    },
  };
}
