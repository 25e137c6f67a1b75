import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { containsText, lower } from "#db/columns.ts";
import { carts, settings } from "#db/tables.ts";
import { cleanText, parseCleanJson } from "#lib/shared/clean-text.ts";
import { temporaryDatabase } from "#tests/harness/database/temporary-database.ts";

// Runs on SQLite and on PostgreSQL: whatever is typed, both must store, find and order it alike.
const t = await temporaryDatabase();
afterAll(() => t.remove());

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      ..."aAzZ09 %_\\'\"\0\n",
      "ä",
      "Ä",
      "ß",
      "İ",
      "\ud83d",
      "\ude00",
      "\uffff",
      "😀",
    ),
    maxLength: 12,
  }),
);
const cart = (id: string, discountCode: string) => ({
  id,
  discountCode,
  createdAt: 1,
  updatedAt: 1,
});
const store = (texts: string[]) =>
  t.db.write(async (tx) => {
    await tx.delete(carts);
    await tx.insert(carts).values(texts.map((text, at) => cart(`${at}`, text)));
  });

test("a text or JSON that is cleaned comes back as it was; one that isn't is no reason to fail", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const clean = cleanText(text);
      const value = { text: clean, list: [clean] };
      const dirty = { text, list: [text] };
      await store([clean, text]);
      await t.db.write(async (tx) => {
        await tx.delete(settings);
        for (const [name, stored] of Object.entries({ clean: value, dirty }))
          await tx.insert(settings).values({ name, value: stored, updatedAt: 1 });
      });
      const [first] = await t.db.read.select().from(carts).orderBy(carts.id);
      expect(first?.discountCode).toBe(clean);
      const [stored] = await t.db.read.select().from(settings).orderBy(settings.name);
      expect(stored?.value).toEqual(value);
      expect(parseCleanJson(JSON.stringify(dirty))).toEqual(value);
    }),
    { numRuns: 60 },
  );
});

test("texts are ordered by their bytes, and small letters are those of A to Z", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText.map(cleanText), { minLength: 2, maxLength: 12 }),
      async (texts) => {
        await store(texts);
        const rows = await t.db.read
          .select({ text: carts.discountCode, small: lower(carts.discountCode) })
          .from(carts)
          .orderBy(carts.discountCode, carts.id);
        const bytes = (text: string) => Buffer.from(text);
        expect(rows.map(({ text }) => text)).toEqual(
          texts.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b))),
        );
        for (const { text, small } of rows) expect(small).toBe(asciiLower(text ?? ""));
      },
    ),
    { numRuns: 40 },
  );
});

test("a text is found in any case of A to Z, and what it holds means nothing special", async () => {
  await fc.assert(
    fc.asyncProperty(anyText.map(cleanText), anyText.map(cleanText), async (text, part) => {
      await store([text]);
      const found = await t.db.read.$count(carts, containsText(carts.discountCode, part));
      const wanted = asciiLower(part.replace(/[%_]/g, ""));
      expect(found).toBe(asciiLower(text).includes(wanted) ? 1 : 0);
    }),
    { numRuns: 100 },
  );
});

const asciiLower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
