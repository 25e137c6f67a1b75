"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { createProduct, duplicateProduct } from "#lib/catalog/edit/create-product.ts";
import { editorOf } from "#lib/catalog/edit/editor.ts";
import {
  line,
  type ProductFields,
  productFieldsSchema,
  productTexts,
} from "#lib/catalog/edit/product-fields.ts";
import { saveProduct } from "#lib/catalog/edit/save-product.ts";
import { MAX_STOCK } from "#lib/catalog/stock/adjust-stock.ts";
import { price, wholeNumber } from "#lib/catalog/variants/variant-fields.ts";
import { done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import {
  baseOf,
  baseSchema,
  chosenTheirs,
  conflictFields,
} from "#lib/merchant/merge/form-merge.ts";
import { editMessages as t } from "#messages/merchant/catalog/products.ts";
import { mergeMessages } from "#messages/merchant/merge.ts";

const newProductSchema = z.object({
  title: line(200).min(1, t.errors.required),
  price,
  sku: line(100),
  stock: wholeNumber(0, MAX_STOCK),
});

/** Makes a draft and leads to it. */
export const newProduct = merchantAction(newProductSchema, async (input, context) => {
  const { title, price: priceMinor, sku, stock } = input;
  const id = await createProduct(editorOf(context), { title, priceMinor, sku, stock });
  redirect(`/merchant/products/${id}`);
});

/** Makes a draft like the product `id` and leads to it. */
export const copyProduct = merchantAction(
  z.object({ id: z.string(), title: line(200).min(1, t.errors.required) }),
  async (input, context) => {
    const id = await duplicateProduct(editorOf(context), input);
    if (!id) return refused(t.errors.unknown);
    redirect(`/merchant/products/${id}`);
  },
);

const editSchema = z.looseObject({
  id: z.string(),
  base: baseSchema,
  ...productFieldsSchema.shape,
});

/** Saves the product form. Beside its fields: `base`, `collection.<slug>` for each ticked one, `theirs.<field>`. */
export const editProduct = merchantAction(editSchema, async (input, context) => {
  const { id } = input;
  const [base, mine] = [baseOf(input), fieldsOf(input)];
  const useTheirs = chosenTheirs<keyof ProductFields>(input);
  const saved = await saveProduct(editorOf(context), { id, base, mine, useTheirs });
  if (saved.ok) {
    const names = saved.value.taken.map((name) => labelOf(name));
    return done(names.length > 0 ? mergeMessages.savedMerged(names.join(", ")) : t.saved);
  }
  const { error } = saved;
  if (error.kind === "unknown") return refused(t.errors.unknown);
  if (error.kind === "slug-taken") return refused(t.errors.slugTaken, { slug: t.errors.slugTaken });
  const theirs = error.theirs.fields;
  const texts = {
    ...productTexts(theirs),
    status: t.status[theirs.status],
    collections: theirs.collections.join(", "),
  };
  return refused(mergeMessages.message, conflictFields(error.fields, theirs, texts));
});

function fieldsOf(input: z.output<typeof editSchema>): ProductFields {
  const { title, slug, description, status, vendor, tags, specifications } = input;
  const { seoTitle, seoDescription } = input;
  const prefix = "collection.";
  const collections = Object.keys(input)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .sort();
  return {
    title,
    slug,
    description,
    status,
    vendor,
    tags,
    collections,
    specifications,
    seoTitle,
    seoDescription,
  };
}

function labelOf(name: keyof ProductFields): string {
  return t.fields[name];
}
