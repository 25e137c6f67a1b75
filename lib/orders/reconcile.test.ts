import { afterEach, beforeEach, expect, test } from "vitest";
import { attempts } from "#db/tables.ts";
import { checkout } from "#lib/orders/checkout.ts";
import { reconcile } from "#lib/orders/reconcile.ts";
import { payOrder as payInSandbox } from "#lib/sandbox/pay.ts";
import { USDT_TRC20 } from "#lib/sandbox/scenarios/scenario.ts";
import { changeSettings } from "#lib/sandbox/settings.ts";
import {
  addVariant,
  requestFor,
  type ShopAndSandbox,
  shopAndSandbox,
} from "#scripts/testing/shop-and-sandbox.ts";

let t: ShopAndSandbox;
beforeEach(async () => {
  t = await shopAndSandbox();
  await checkout(t.shop, await requestFor(t.shop, await addVariant(t.shop, 5)));
});
afterEach(() => t.close());

async function theAttempt() {
  const [attempt] = await t.shop.db.read.select().from(attempts);
  if (!attempt) throw new Error("no attempt");
  return attempt;
}

test("overtaken question: what is announced while it is under way is still asked about soon", async () => {
  changeSettings(t.sandbox.store, { trigger: "processing" });
  const { id } = await theAttempt();
  t.advance(2400);
  let planned: number | null = null;
  const { gateway } = t.shop;
  t.shop.gateway = {
    ...gateway,
    ask: async (ids) => {
      const answer = await gateway.ask(ids);
      payInSandbox(t.sandbox, id, {
        ...{ tokenId: USDT_TRC20, amount: "exact", stage: "processing" },
        ...{ climb: false, internal: false },
      });
      await t.deliver();
      planned = (await theAttempt()).nextCheckAt;
      return answer;
    },
  };
  await reconcile(t.shop);
  expect(planned).not.toBeNull();
  expect((await theAttempt()).nextCheckAt).toBe(planned);
});
