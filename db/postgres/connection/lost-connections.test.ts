import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database } from "#db/database.ts";
import { isDistributed } from "#db/dialect.ts";
import { openPostgres } from "#db/postgres/client.ts";
import { carts, orders } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { type ShopAndSandbox, shopAndSandbox } from "#tests/harness/shop-and-sandbox.ts";
import { type Message, type ProxyServer, proxyTo } from "#tests/postgres/proxy.ts";

let t: ShopAndSandbox;
let proxy: ProxyServer;
let db: Database;
/** What is cut once: the connection that sends such a message, after the server was given it. */
let cutAt: ((message: Message) => boolean) | null;

beforeEach(async () => {
  t = await shopAndSandbox();
  cutAt = null;
  proxy = await proxyTo(t.databaseUrl, {
    fromClient(message) {
      if (!cutAt?.(message)) return "pass";
      cutAt = null;
      return "cut";
    },
  });
  db = openPostgres({ url: proxy.url });
});
afterEach(async () => {
  await db.close();
  await proxy.close();
  await t.close();
});

test("a second order after a COMMIT whose answer was lost: the buyer is asked to try again, and gets the first", async () => {
  const shop = { ...t.shop, db };
  const request = await requestFor(t.shop, await addVariant(t.shop, 5));
  cutAt = ({ bytes }) => bytes.includes("COMMIT\0");
  expect(await checkout(shop, request)).toMatchObject({ ok: false, error: { kind: "busy" } });
  // It was written whole: only its answer got lost.
  await expect.poll(() => t.shop.db.read.$count(orders)).toBe(1);
  const again = await checkout(shop, request);
  const [order] = await t.shop.db.read.select().from(orders);
  expect(again).toMatchObject({ ok: true, value: { orderToken: order?.token } });
  expect(await t.shop.db.read.$count(orders)).toBe(1);
});

// Where transactions are turned away, a body runs again for other reasons.
test.skipIf(isDistributed)(
  "written twice after a COMMIT whose answer was lost: a body does not run again",
  async () => {
    let runs = 0;
    cutAt = ({ bytes }) => bytes.includes("COMMIT\0");
    const written = db.write(async (tx) => {
      await tx.insert(carts).values({ id: `run ${++runs}`, createdAt: 1, updatedAt: 1 });
    });
    await expect(written).rejects.toMatchObject({ name: "DatabaseUnavailable", reason: "unknown" });
    await expect.poll(() => t.shop.db.read.$count(carts)).toBe(1);
    expect(runs).toBe(1);
  },
);

test("a connection lost anywhere before COMMIT: bought at once, and once", async () => {
  const shop = { ...t.shop, db };
  // Among its first queries, in the middle, and among its last.
  for (const nth of [1, 6, 12]) {
    const request = await requestFor(t.shop, await addVariant(t.shop, 5));
    let queries = 0;
    cutAt = ({ type }) => type === "B" && ++queries === nth;
    expect(await checkout(shop, request)).toMatchObject({ ok: true });
    expect(cutAt).toBeNull();
    expect(await t.shop.db.read.$count(orders, eq(orders.cartId, request.cartId))).toBe(1);
  }
});

test.skipIf(isDistributed)(
  "a statement without end, and a process that hangs in a transaction: the server ends both",
  async () => {
    const limits = { lockMs: 1200, statementMs: 100, idleInTransactionMs: 100 };
    const short = openPostgres({ url: t.databaseUrl, limits });
    const endless = short.write((tx) =>
      tx.select({ x: sql`pg_sleep(20)` }).from(sql`(select 1) s`),
    );
    await expect(endless).rejects.toMatchObject({ name: "DatabaseUnavailable", reason: "busy" });
    let runs = 0;
    await short.write(async (tx) => {
      const now = Date.now();
      await tx.insert(carts).values({ id: `hung ${++runs}`, createdAt: now, updatedAt: now });
      if (runs === 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      await tx.select({ id: carts.id }).from(carts).limit(1);
    });
    const rows = await short.read.select({ id: carts.id }).from(carts);
    expect(rows.map(({ id }) => id)).toEqual(["hung 2"]);
    await short.close();
  },
);
