import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { productFacets, products, variants } from "#db/tables.ts";
import { readRelated } from "#lib/catalog/related/read-related.ts";
import { addVariant } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();

/** Adds products with these tags; returns their ids and slugs. */
async function addProducts(...tagged: string[][]) {
  const ids = [];
  for (const _ of tagged) ids.push(await addVariant(t.shop, 1));
  const rows = await t.shop.db.read
    .select({ variantId: variants.id, id: products.id, slug: products.slug })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId));
  const added = ids.map((id) => rows.find((row) => row.variantId === id) ?? { id: "", slug: "" });
  await t.shop.db.write(async (tx) => {
    await tx.delete(productFacets);
    for (const [index, tags] of tagged.entries())
      for (const value of tags) {
        const productId = added[index]?.id ?? "";
        await tx
          .insert(productFacets)
          .values({ productId, kind: "tag", name: "", value, position: 0 });
      }
  });
  return added;
}

test("a product's own page never lists it, and a rare tag in common counts more than frequent ones", async () => {
  const [first, rare, frequent, , none] = await addProducts(
    ["red", "smoked"],
    ["smoked"],
    ["red"],
    ["red"],
    ["blue"],
  );
  const related = await readRelated(
    t.shop.db.read,
    { id: first?.id ?? "", tags: ["red", "smoked"] },
    9,
  );
  expect(related[0]).toBe(rare?.slug);
  expect(related).toContain(frequent?.slug);
  expect(related).not.toContain(first?.slug);
  expect(related).not.toContain(none?.slug);
});
