import { afterEach, beforeEach, expect, test } from "vitest";
import { emails, settings } from "#db/tables.ts";
import { queueShopEmail } from "#lib/mail/queue-email.ts";
import { defaults } from "#lib/settings/settings.ts";
import { applyPrices, methodKey, pricesOf } from "#lib/settings/shipping/shipping-rates.ts";
import { readSetting, saveSetting } from "#lib/settings/store.ts";
import { temporaryDatabase } from "#tests/harness/temporary-database.ts";

let t: ReturnType<typeof temporaryDatabase>;
beforeEach(() => {
  t = temporaryDatabase();
});
afterEach(() => t.remove());

test("a setting is the configuration's until it is saved, and again when what was saved can't be read", async () => {
  expect(await readSetting(t.db.read, "contact")).toEqual(defaults.contact);
  const saved = { email: "new@example.com", phone: "" };
  await t.db.write((tx) => saveSetting(tx, "contact", saved, 1));
  expect(await readSetting(t.db.read, "contact")).toEqual(saved);
  await t.db.write(async (tx) => {
    await tx.update(settings).set({ value: { email: 7 } });
  });
  expect(await readSetting(t.db.read, "contact")).toEqual(defaults.contact);
});

const method = {
  id: "standard",
  name: "Standard",
  days: [1, 2] as [number, number],
  freeFromMinor: 5000,
  rate: {
    by: "weight" as const,
    steps: [
      { upToGrams: 500, priceMinor: 100 },
      { upToGrams: 900, priceMinor: 200 },
    ],
    perKgBeyondMinor: 50,
  },
};
const zone = { name: "Here", countries: ["DE"], methods: [method] };
const key = methodKey(zone, method);

test("stored shipping prices replace the configured ones, step by step", () => {
  expect(pricesOf(method.rate)).toEqual([100, 200, 50]);
  const stored = { [key]: { prices: [1, 2, 3], freeFromMinor: null } };
  const [changed] = applyPrices([zone], stored)[0]?.methods ?? [];
  expect(changed && pricesOf(changed.rate)).toEqual([1, 2, 3]);
  expect(changed).not.toHaveProperty("freeFromMinor");
  expect(
    applyPrices([zone], { [key]: { prices: [1, 2, 3], freeFromMinor: 9 } })[0]?.methods[0],
  ).toMatchObject({
    freeFromMinor: 9,
  });
});

test("prices for steps that no longer exist don't hold", () => {
  const stored = { [key]: { prices: [1, 2], freeFromMinor: null } };
  expect(applyPrices([zone], stored)).toEqual([zone]);
});

test("a mail to the owner goes where it was asked for, or nowhere when its kind is off", async () => {
  const wanted = { ...defaults["owner-emails"], gateway: false, recipient: "boss@example.com" };
  const item = { productId: "p", title: "Print", options: [], available: 1 };
  const queued = { appUrl: "http://localhost:1", cause: "c", now: 1 };
  await t.db.write(async (tx) => {
    await saveSetting(tx, "owner-emails", wanted, 1);
    await queueShopEmail(tx, { kind: "owner-gateway-failing", since: 0 }, queued);
    await queueShopEmail(tx, { kind: "owner-low-stock", ...item }, queued);
  });
  const queue = await t.db.read.select().from(emails);
  expect(queue.map(({ kind, recipient }) => `${kind} ${recipient}`)).toEqual([
    "owner-low-stock boss@example.com",
  ]);
});
