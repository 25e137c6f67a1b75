import { setTimeout as wait } from "node:timers/promises";
import { asc, eq } from "drizzle-orm";
import { openDatabase } from "#db/open-database.ts";
import { products, variants } from "#db/tables.ts";
import { bulkEdit } from "#lib/catalog/stock/bulk-edit.ts";
import { formatMoney } from "#lib/money.ts";
import { type ShopServer, serveShop } from "#tests/harness/network/shop-server.ts";

/** Longer than the goal by far: a change that isn't visible by then never will be. */
const GIVE_UP_MS = 20_000;
/** Between two looks at one listing, which cost its instance CPU time themselves. */
const LOOK_MS = 10;
const FIRST_PRICE_MINOR = 700_001;

/**
 * Changes the price of the first product's variants, again and again, and waits each time until the first page of
 * the listing shows it on every instance. Returns the times until the last one did, in ms, ascending.
 */
export async function measureChanges(options: {
  dataDir: string;
  changes: number;
  instances: number;
}): Promise<number[]> {
  const servers: ShopServer[] = [];
  const db = openDatabase(process.env.DATABASE_URL ?? "");
  try {
    for (let n = 0; n < options.instances; n++) servers.push(await serveShop(options.dataDir));
    const [first] = await db.read
      .select({ id: products.id })
      .from(products)
      .where(eq(products.status, "active"))
      .orderBy(asc(products.position), asc(products.id))
      .limit(1);
    if (!first) throw new Error("The catalogue is empty.");
    const times: number[] = [];
    for (let change = 0; change < options.changes; change++) {
      const priceMinor = FIRST_PRICE_MINOR + 100 * change;
      const price = formatMoney(priceMinor);
      const rows = await db.read.select().from(variants).where(eq(variants.productId, first.id));
      const edits = rows.map(({ id, version }) => ({
        ...{ variantId: id, version, priceMinor },
        ...{ compareAtMinor: null, stockDelta: 0 },
      }));
      const staff = { id: "bench", name: "Bench" };
      const saved = await bulkEdit({ db, staff, now: Date.now() }, edits);
      if (!saved.ok) throw new Error("The price could not be changed.");
      const committed = performance.now();
      await Promise.all(servers.map(({ url }) => untilShown(`${url}/products`, price)));
      times.push(performance.now() - committed);
    }
    return times.toSorted((a, b) => a - b);
  } finally {
    for (const server of servers) await server.stop();
    await db.close();
  }
}

async function untilShown(page: string, text: string): Promise<void> {
  const giveUp = performance.now() + GIVE_UP_MS;
  while (!(await (await fetch(page)).text()).includes(text)) {
    if (performance.now() > giveUp) throw new Error(`${page} never showed ${text}`);
    await wait(LOOK_MS);
  }
}
