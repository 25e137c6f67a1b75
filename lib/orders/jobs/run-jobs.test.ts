import { beforeEach, expect, test } from "vitest";
import { emails, jobs } from "#db/tables.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();
beforeEach(async () => {
  pay(t.sandbox, (await placeOrder(t.shop)).id, "exact");
  await t.deliver();
});

test("shipped twice: two workers at once carry each job out once, and none has to try again", async () => {
  await Promise.all([runJobs(t.shop), runJobs(t.shop)]);
  const mails = await t.shop.db.read.select().from(emails);
  expect(mails.map(({ kind }) => kind).sort()).toEqual(["owner-order-paid", "payment-received"]);
  const carried = await t.shop.db.read.select().from(jobs);
  expect(carried.map(({ tries, error }) => [tries, error])).toEqual(Array(5).fill([0, null]));
});
