import { setTimeout as wait } from "node:timers/promises";
import { eq, lt } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import { attempts, orders, variants } from "#db/tables.ts";
import { readCheckoutForm, submitCheckout } from "#tests/bench/rates/checkout-form.ts";
import { fillCarts } from "#tests/bench/rates/fill-carts.ts";
import { type Fleet, withFleet } from "#tests/bench/rates/fleet.ts";
import { inLanes, measured, type Rate } from "#tests/bench/rates/lanes.ts";

const WIDTH = 12;
/** By then the engine has compiled the code. */
const WARM_UP = 100;
const PAID_WITHIN_MS = 300_000;
/** On a busy machine fewer orders are measured, and not for longer. */
const LIMIT_MS = 60_000;

/**
 * Orders at most `count` carts through the checkout form of so many instances, then pays them in the sandbox, whose signed
 * notifications make them paid. Throws when anything is oversold, unpaid, or refused by fsck.
 */
export async function measureCheckouts(
  instances: number,
  count: number,
): Promise<{ placed: Rate; paid: Rate }> {
  let carts: string[] = [];
  const prepare = async (db: Database) => {
    carts = await fillCarts(db, WARM_UP + count);
  };
  return withFleet(instances, prepare, async (fleet) => {
    const forms = await Promise.all(
      fleet.servers.map(({ url }, at) => readCheckoutForm(url, carts[at] ?? "")),
    );
    const place = (some: string[], from: number) =>
      inLanes(
        some,
        WIDTH,
        (cart, at) => {
          const form = forms[at % forms.length];
          if (!form) throw new Error("no instance");
          return submitCheckout(form, cart, addressOf(from + at));
        },
        LIMIT_MS,
      );
    const pay = (ids: string[]) => inLanes(ids, WIDTH, (id) => fleet.sandbox.pay(id, "exact"));
    const warm = await place(carts.slice(0, WARM_UP), 0);
    await pay(await unpaid(fleet.db));
    await untilPaid(fleet.db, warm);
    const placed = await measured(fleet.cpuUs, () => place(carts.slice(WARM_UP), WARM_UP));
    const ids = await unpaid(fleet.db);
    const paid = await measured(fleet.cpuUs, async () => {
      await pay(ids);
      await untilPaid(fleet.db, warm + ids.length);
      return ids.length;
    });
    const oversold = await fleet.db.read.$count(variants, lt(variants.available, 0));
    if (oversold > 0) throw new Error(`${oversold} variants are oversold`);
    return { placed, paid };
  });
}

/** Each visitor's own: limits count by address. */
const addressOf = (n: number) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;

async function unpaid({ read }: Fleet["db"]): Promise<string[]> {
  const rows = await read
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(orders, eq(orders.id, attempts.orderId))
    .where(eq(orders.state, "Awaiting payment"));
  return rows.map(({ id }) => id);
}

async function untilPaid({ read }: Fleet["db"], count: number): Promise<void> {
  const until = Date.now() + PAID_WITHIN_MS;
  for (;;) {
    const paid = await read.$count(orders, eq(orders.state, "Paid"));
    if (paid === count) return;
    if (Date.now() > until) throw new Error(`${paid} of ${count} orders are paid`);
    await wait(50);
  }
}
