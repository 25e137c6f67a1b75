import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialect } from "#db/dialect.ts";
import { orders } from "#db/tables.ts";
import { readCursor } from "#lib/merchant/lists/cursor.ts";
import { indexBuyer } from "#lib/orders/list/buyer-words.ts";
import { findOrderIds } from "#lib/orders/list/find-orders.ts";
import { listOrders } from "#lib/orders/list/list-orders.ts";
import { type OrderFilter, readOrderFilter, sortings } from "#lib/orders/list/order-filter.ts";
import { orderStates } from "#lib/orders/order-state.ts";
import { queryPlan } from "#tests/harness/database/query-plan.ts";
import { temporaryDatabase } from "#tests/harness/database/temporary-database.ts";

const t = await temporaryDatabase();
afterAll(() => t.remove());

const pick = <T>(list: readonly T[], index: number) => list[index % list.length] as T;
const made = Array.from({ length: 60 }, (_, i) => ({
  id: `order-${i}`,
  number: `Z-${2000 + i}-AAAA`,
  token: `token-${i}`,
  cartId: `cart-${i}`,
  cartRevision: 1,
  email: `Buyer${i}@Example.com`,
  address: {
    name: pick(["Zoë Müller", "Ada King Lovelace", "李小龍"], i),
    line1: "",
    line2: "",
    city: "",
    region: "",
    postcode: "",
    country: pick(["DE", "GB", "TW"], i),
  },
  note: "",
  subtotalMinor: 0,
  shippingMinor: 0,
  // Few different values: rows of one value must be told apart by their ids.
  totalMinor: (i % 5) * 1000,
  stock: "sold" as const,
  state: pick(orderStates, i),
  fulfillment: pick(["unfulfilled", "partial", "fulfilled", "none"] as const, i),
  createdAt: Math.floor(i / 3) * 86_400_000,
  updatedAt: 0,
}));

beforeAll(async () => {
  await t.db.write(async (tx) => {
    await tx.insert(orders).values(made);
    for (const { id, address } of made) await indexBuyer(tx, id, address.name);
  });
});

const all: OrderFilter = readOrderFilter({});
const idsOf = async (filter: Partial<OrderFilter>) =>
  (await listOrders(t.db.read, { ...all, ...filter }, { after: null, before: null }, 100)).rows.map(
    (row) => row.id,
  );

describe("search finds", () => {
  test.each([
    ["a number", "Z-2007-AAAA", ["order-7"]],
    ["a number in small letters", "z-2007", ["order-7"]],
    ["an e-mail address in any case", "bUYER7@example.COM", ["order-7"]],
    ["the beginning of an e-mail address", "buyer5", /^order-5\d?$/],
  ])("%s", async (_, search, expected) => {
    const found = await idsOf({ search });
    if (Array.isArray(expected)) expect(found).toEqual(expected);
    else expect(found.filter((id) => expected.test(id))).toHaveLength(11);
  });
  test("each word of a name, without its accents, and all of them together", async () => {
    for (const search of ["zoe", "MULLER", "Müll zo", "love ada", "李小"])
      expect(await idsOf({ search }), search).toHaveLength(20);
    for (const search of ["zoe lovelace", "elace", "--"])
      expect(await idsOf({ search }), search).toEqual([]);
  });
});

const filters = fc.record<OrderFilter>({
  search: fc.constantFrom(null, "ada", "buyer1"),
  state: fc.constantFrom(null, null, ...orderStates),
  needsReview: fc.constantFrom(false, false, true),
  fulfillment: fc.constantFrom(null, null, "unfulfilled" as const),
  from: fc.constantFrom(null, 5 * 86_400_000),
  until: fc.constantFrom(null, 15 * 86_400_000),
  minMinor: fc.constantFrom(null, 1000),
  maxMinor: fc.constantFrom(null, 3000),
  country: fc.constantFrom(null, null, "DE"),
  sort: fc.constantFrom(...sortings),
});

test("pages forwards and back show each order of the list once, in its order", async () => {
  await fc.assert(
    fc.asyncProperty(filters, fc.integer({ min: 1, max: 20 }), async (filter, size) => {
      const whole = await idsOf(filter);
      const seen: string[] = [];
      let page = await listOrders(t.db.read, filter, { after: null, before: null }, size);
      for (;;) {
        seen.push(...page.rows.map((row) => row.id));
        if (page.next === null) break;
        page = await listOrders(
          t.db.read,
          filter,
          { after: readCursor(page.next), before: null },
          size,
        );
      }
      expect(seen).toEqual(whole);
      for (let back = page.rows; page.previous !== null; back = page.rows) {
        page = await listOrders(
          t.db.read,
          filter,
          { after: null, before: readCursor(page.previous) },
          size,
        );
        expect(page.rows.length).toBeGreaterThan(0);
        expect(whole.indexOf(page.rows.at(-1)?.id ?? "")).toBe(
          whole.indexOf(back[0]?.id ?? "") - 1,
        );
      }
    }),
    { numRuns: 60 },
  );
});

test.runIf(dialect === "sqlite")(
  "no list reads the table from end to end, whatever it filters, searches or sorts by",
  async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.boolean(), async (filter, isLater) => {
        const after = isLater ? [5000, "order-9"] : null;
        const query = findOrderIds(t.db.read, filter, { after, before: null, limit: 51 });
        const steps = queryPlan(t, query).split("\n");
        // A list without a filter walks an index from its newest entry on, and stops after a page.
        const scans = steps.filter((step) => /^SCAN (?!.*USING (COVERING )?INDEX)/.test(step));
        expect(scans, query.toSQL().sql).toEqual([]);
      }),
    );
  },
);
