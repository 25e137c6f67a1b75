import { expect, test } from "vitest";
import { emails } from "#db/tables.ts";
import { watchGateway } from "#lib/worker/watch-gateway.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();

test("a silent gateway is told of once a silence, after a quarter of an hour", async () => {
  const after = async (minutes: number, asked = 0, due = 1) => {
    t.advance(minutes * 60);
    await watchGateway(t.shop, { due, asked });
    return (await t.shop.db.read.select().from(emails)).map(({ kind }) => kind);
  };
  expect(await after(0)).toEqual([]);
  expect(await after(14)).toEqual([]);
  // No question is no answer.
  expect(await after(2, 0, 0)).toEqual([]);
  expect(await after(1)).toEqual(["owner-gateway-failing"]);
  expect(await after(60)).toHaveLength(1);
  expect(await after(1, 1)).toHaveLength(1);
  expect(await after(60)).toHaveLength(1);
  expect(await after(16)).toHaveLength(2);
});
