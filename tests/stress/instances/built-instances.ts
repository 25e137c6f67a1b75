import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { dialect } from "#db/dialect.ts";
import { openDatabase } from "#db/open-database.ts";
import { products, variants } from "#db/tables.ts";
import { systemClock } from "#lib/shared/clock.ts";
import type { Shop } from "#lib/shop.ts";
import { seedDataDir } from "#tests/harness/database/seed-data-dir.ts";
import { addVariant } from "#tests/harness/fixtures.ts";
import { account, gatewayAt, generation } from "#tests/harness/generations.ts";
import { type SandboxClient, sandboxClient } from "#tests/harness/network/sandbox-client.ts";
import { type ShopServer, serveShop } from "#tests/harness/network/shop-server.ts";
import { testShop } from "#tests/harness/test-shop.ts";
import { borrowDatabase } from "#tests/postgres/databases.ts";
import { type LoadBalancer, startLoadBalancer } from "#tests/stress/instances/load-balancer.ts";

/** Longer than the load balancer takes to notice. */
const DRAIN_SECONDS = 0.5;

export type BuiltInstances = {
  /** Where shoppers and the gateway go: the load balancer. */
  url: string;
  servers: ShopServer[];
  balancer: LoadBalancer;
  /** The domain code in this process, on the same database and gateway. */
  shop: Shop;
  sandbox: SandboxClient;
  /** A product that doesn't sell out. */
  productPath: string;
  /** Starts the n-th instance again, at its address; resolves when the load balancer sends it requests. */
  start(n: number): Promise<void>;
};

/**
 * Serves what was built from `count` instances on one database, behind one load balancer, with a sandbox of their own that
 * outlives them; all of it is gone at the end.
 */
export async function withBuiltInstances<T>(
  count: number,
  scenario: (t: BuiltInstances) => Promise<T>,
): Promise<T> {
  const cleanUps: (() => unknown)[] = [];
  const later = (cleanUp: () => unknown) => cleanUps.unshift(cleanUp);
  try {
    const dataDir = mkdtempSync(join(tmpdir(), "halftone-instances-"));
    later(() => rmSync(dataDir, { recursive: true, force: true }));
    const borrowed = dialect === "postgres" ? await borrowDatabase() : null;
    if (borrowed) later(borrowed.giveBack);
    seedDataDir(dataDir, borrowed?.url);
    const databaseUrl = borrowed?.url ?? `file:${join(dataDir, "shop.db")}`;
    const balancer = await startLoadBalancer();
    later(balancer.stop);
    const gateway = await serveShop(join(dataDir, "sandbox"), { what: "sandbox" });
    later(gateway.stop);
    const baseUrl = `${gateway.url}/sandbox/ccpayment/${generation}`;
    const db = openDatabase(databaseUrl);
    later(() => db.close());
    const clock = systemClock;
    const shop = testShop({
      db,
      clock,
      gateway: gatewayAt({ baseUrl, notifyUrl: balancer.url, payOrigins: [gateway.url], clock }),
    });
    const servers: ShopServer[] = [];
    const start = async (n: number) => {
      const server = await serveShop(dataDir, {
        port: servers[n] && Number(new URL(servers[n].url).port),
        env: {
          APP_URL: balancer.url,
          DATABASE_URL: databaseUrl,
          DRAIN_SECONDS: String(DRAIN_SECONDS),
          TRUSTED_PROXIES: "1",
          CCPAYMENT_API: generation,
          CCPAYMENT_APP_ID: account.appId,
          CCPAYMENT_APP_SECRET: account.appSecret,
          CCPAYMENT_BASE_URL: baseUrl,
        },
      });
      servers[n] = server;
      balancer.add(server.url);
      await balancer.untilHealthy(server.url);
    };
    later(() => Promise.all(servers.map((server) => server.stop())));
    for (let n = 0; n < count; n++) await start(n);
    const productPath = await addProduct(shop);
    const sandbox = sandboxClient(gateway.url);
    return await scenario({
      url: balancer.url,
      servers,
      balancer,
      shop,
      sandbox,
      productPath,
      start,
    });
  } finally {
    for (const cleanUp of cleanUps) await cleanUp();
  }
}

async function addProduct(shop: Shop): Promise<string> {
  const variantId = await addVariant(shop, 1_000_000);
  const [product] = await shop.db.read
    .select({ slug: products.slug })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(variants.id, variantId));
  return `/products/${product?.slug}`;
}
