import { eq } from "drizzle-orm";
import pg from "pg";
import { expect, test } from "vitest";
import { migratePostgres } from "#db/postgres/migrate.ts";
import { attempts, jobs, orders, payments, variants } from "#db/tables.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { payOrder as payInSandbox } from "#lib/sandbox/payments/pay-order.ts";
import { checkoutPatiently } from "#tests/harness/checkout-patiently.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";
import { countForced } from "#tests/postgres/force-retries.ts";

const USDT = "0912e09a-d8e2-41d7-a0bc-a25530892988";
const t = shopPerTest();

// fsck runs after it, too.
test("oversold or counted twice when transactions run again: four pieces, seven buyers, every payment once", async () => {
  const { read } = t.shop.db;
  const variantId = await addVariant(t.shop, 4);
  const requests = await Promise.all(
    Array.from({ length: 7 }, () => requestFor(t.shop, variantId)),
  );
  const results = await Promise.all(requests.map((one) => checkoutPatiently(t.shop, one)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(4);
  expect(await read.$count(orders)).toBe(4);

  const opened = await read.select().from(attempts);
  const exactly = { stage: "success", addConfirmations: false, internal: false } as const;
  for (const { id } of opened)
    payInSandbox(t.sandbox, id, { ...exactly, tokenId: USDT, amount: "exact" });
  await t.deliver();
  // Everything told twice.
  await t.deliver();
  while ((await runJobs(t.shop)) > 0);

  expect(await read.$count(payments)).toBe(4);
  expect(await read.$count(jobs, eq(jobs.kind, "stock-sold"))).toBe(4);
  const [sold] = await read.select().from(variants).where(eq(variants.id, variantId));
  expect(sold).toMatchObject({ available: 0, reserved: 0, sold: 4 });

  const client = new pg.Client({ connectionString: t.databaseUrl });
  await client.connect();
  expect(await countForced(client)).toBeGreaterThan(6);
  await client.end();
});

test("a migration broken off: applied statement by statement, it goes on where it was", async () => {
  const client = new pg.Client({ connectionString: t.databaseUrl });
  await client.connect();
  await client.query("drop index orders_newest; delete from __migrations where made_at > 0");
  await migratePostgres(t.databaseUrl);
  const { rows } = await client.query(
    "select (select count(*)::int from __migrations) as applied, to_regclass('orders_newest') as made",
  );
  expect(rows[0]).toMatchObject({ made: "orders_newest" });
  expect(rows[0].applied).toBeGreaterThan(1);
  await client.end();
});
