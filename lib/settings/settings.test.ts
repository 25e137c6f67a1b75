import { afterEach, beforeEach, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { auditLog, emails, settings } from "#db/tables.ts";
import { queueShopEmail } from "#lib/mail/queue-email.ts";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { resetSetting, saveFields } from "#lib/settings/save-fields.ts";
import { defaults, type Setting } from "#lib/settings/settings.ts";
import { applyPrices, methodKey, pricesOf } from "#lib/settings/shipping/shipping-rates.ts";
import { readSetting, saveSetting } from "#lib/settings/store.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

let t: TemporaryDatabase;
beforeEach(async () => {
  t = await temporaryDatabase();
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

test("lost update: two people's settings are joined, what both changed is chosen, and all of it is audited", async () => {
  const shop = { db: t.db, clock: { now: () => 1 } };
  const staff = { id: "s1", name: "Ada", role: "owner" as const };
  const setting = {
    name: "contact",
    read: (tx: Tx) => readSetting(tx, "contact"),
    labels: { email: "Email", phone: "Phone" },
  };
  const base = fingerprints(defaults.contact);
  const save = (mine: Setting<"contact">, input = {}) =>
    saveFields({ staff, shop }, setting, { base, ...input }, mine);

  expect(await save({ ...defaults.contact, phone: "1" })).toMatchObject({ status: "done" });
  expect(await save({ ...defaults.contact, email: "a@example.com" })).toMatchObject({
    message: expect.stringContaining("Phone"),
  });
  const stored = { email: "a@example.com", phone: "1" };
  expect(await readSetting(t.db.read, "contact")).toEqual(stored);

  const refused = await save({ ...stored, email: "b@example.com" });
  expect(refused).toMatchObject({ status: "refused", fields: { "conflict.email": stored.email } });
  expect(await readSetting(t.db.read, "contact")).toEqual(stored);
  const seen = refused.status === "refused" ? refused.fields?.["seen.email"] : "";
  await save({ ...stored, email: "b@example.com" }, { "seen.email": seen });
  expect((await readSetting(t.db.read, "contact")).email).toBe("b@example.com");

  await resetSetting({ staff, shop }, setting);
  expect(await readSetting(t.db.read, "contact")).toEqual(defaults.contact);
  const entries = await t.db.read.select().from(auditLog).orderBy(auditLog.id);
  expect(entries.map(({ action, before }) => [action, before])).toEqual([
    ["settings.save", defaults.contact],
    ["settings.save", { ...defaults.contact, phone: "1" }],
    ["settings.save", stored],
    ["settings.reset", { ...stored, email: "b@example.com" }],
  ]);
});

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
