import { afterEach, beforeEach, expect, test } from "vitest";
import { attempts, emails, jobs } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import {
  addVariant,
  requestFor,
  type ShopAndSandbox,
  shopAndSandbox,
} from "#tests/harness/shop-and-sandbox.ts";

let t: ShopAndSandbox;
beforeEach(async () => {
  t = await shopAndSandbox();
  await checkout(t.shop, await requestFor(t.shop, await addVariant(t.shop, 5)));
  const [attempt] = await t.shop.db.read.select().from(attempts);
  pay(t.sandbox, attempt?.id ?? "", "exact");
  await t.deliver();
});
afterEach(() => t.close());

test("shipped twice: two workers at once carry each job out once, and none has to try again", async () => {
  await Promise.all([runJobs(t.shop), runJobs(t.shop)]);
  expect(await t.shop.db.read.select().from(emails)).toHaveLength(1);
  const carried = await t.shop.db.read.select().from(jobs);
  expect(carried.map(({ tries, error }) => [tries, error])).toEqual(Array(3).fill([0, null]));
});
