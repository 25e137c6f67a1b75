import { afterAll, expect, test } from "vitest";
import { discountForm } from "#lib/discounts/admin/discount-form.ts";
import { addDiscount, updateDiscount } from "#lib/discounts/admin/save-discount.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import { temporaryDatabase } from "#tests/harness/database/temporary-database.ts";

const t = await temporaryDatabase();
afterAll(() => t.remove());

const typed = {
  discount: " summer-26 ",
  kind: "percentage",
  value: "12,5 %",
  minimum: "",
  startsAt: "2026-06-01T00:00",
  endsAt: "",
  maxUses: "5",
  maxUsesPerEmail: "",
};

test("a form as people fill it in", () => {
  expect(discountForm.parse(typed)).toMatchObject({
    code: "SUMMER-26",
    value: 1250,
    minSubtotalMinor: 0,
    startsAt: new Date("2026-06-01T00:00").getTime(),
    endsAt: null,
    maxUses: 5,
    maxUsesPerEmail: null,
    collections: [],
  });
  const price = formatDecimalPrice(500);
  const amount = { ...typed, kind: "amount", value: price, minimum: formatDecimalPrice(501) };
  expect(discountForm.parse(amount)).toMatchObject({ value: 500, minSubtotalMinor: 501 });
});

test.each([
  [{ discount: "A B" }, "discount"],
  [{ value: "0" }, "value"],
  [{ value: "100" }, "value"],
  [{ value: "1.234" }, "value"],
  [{ kind: "amount", value: "-1" }, "value"],
  [{ kind: "amount", value: "5", minimum: "5" }, "minimum"],
  [{ minimum: "much" }, "minimum"],
  [{ startsAt: "" }, "startsAt"],
  [{ startsAt: "tomorrow" }, "startsAt"],
  [{ endsAt: "2026-05-31T00:00" }, "endsAt"],
  [{ maxUses: "0" }, "maxUses"],
])("%j is refused at its field", (change, field) => {
  const issues = discountForm.safeParse({ ...typed, ...change }).error?.issues ?? [];
  expect(issues.map(({ path }) => path[0])).toContain(field);
});

test("a code is kept once, changed by one person at a time, and not limited below its uses", async () => {
  const input = discountForm.parse(typed);
  const add = (code: string) => t.db.write((tx) => addDiscount(tx, { ...input, code }, 1));
  const added = await add("ONE");
  if (!added) throw new Error("not added");
  expect(await add("ONE")).toBeNull();
  await add("TWO");
  const change = (more: Partial<typeof input>, updatedAt = added.updatedAt) =>
    t.db.write((tx) => updateDiscount(tx, { id: added.id, updatedAt }, more, 2));
  expect(await change({ code: "TWO" })).toEqual({ problem: { kind: "code-taken" } });
  expect(await change({ value: 2000 })).toMatchObject({
    before: { value: 1250 },
    after: { value: 2000 },
  });
  expect(await change({ value: 3000 })).toEqual({ problem: { kind: "changed" } });
  expect(await t.db.write((tx) => updateDiscount(tx, { id: "x", updatedAt: 1 }, {}, 2))).toEqual({
    problem: { kind: "unknown" },
  });
});
