"use server";

import { z } from "zod";
import { editorOf } from "#lib/catalog/edit/editor.ts";
import { priceInput } from "#lib/catalog/edit/price-input.ts";
import { addVariants } from "#lib/catalog/variants/add-variants.ts";
import { readOptionsForm } from "#lib/catalog/variants/options-form.ts";
import { removeVariant } from "#lib/catalog/variants/remove-variant.ts";
import { saveOptions } from "#lib/catalog/variants/save-options.ts";
import { saveVariant, variantFieldsOf } from "#lib/catalog/variants/save-variant.ts";
import { type VariantFields, variantFieldsSchema } from "#lib/catalog/variants/variant-fields.ts";
import { done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import {
  baseOf,
  baseSchema,
  chosenTheirs,
  conflictFields,
} from "#lib/merchant/merge/form-merge.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";
import { mergeMessages } from "#messages/merchant/merge.ts";

const { variants: t, ...messages } = editMessages;

const version = z.coerce.number().int();

/** Saves a product's options (readOptionsForm). */
export const editOptions = merchantAction(
  z.looseObject({ id: z.string(), version }),
  async (input, context) => {
    const { id } = input;
    const options = readOptionsForm(input);
    const saved = await saveOptions(editorOf(context), { id, version: input.version, options });
    if (!saved.ok) {
      const { error } = saved;
      if (error.kind === "archived-in-the-way")
        return refused(t.errors.archived(error.values.join(", ")));
      return refused(t.errors[error.kind]);
    }
    return done(t.optionsSaved(saved.value.removed));
  },
);

const combination = z.array(z.string().max(120)).max(3);

/** Offers the ticked combinations: fields `combination[]`, each a JSON list of values. */
export const offerVariants = merchantAction(
  z.object({ id: z.string(), combination: z.array(z.string().max(500)).max(2048).default([]) }),
  async (input, context) => {
    const combinations = input.combination.flatMap((text) => readCombination(text) ?? []);
    if (combinations.length === 0) return refused(t.chooseCombination);
    const added = await addVariants(editorOf(context), { id: input.id, combinations });
    if (!added.ok) return refused(t.errors[added.error.kind]);
    return done(t.offered(added.value));
  },
);

function readCombination(text: string): string[][] | null {
  try {
    return [combination.parse(JSON.parse(text))];
  } catch {
    return null;
  }
}

const editSchema = z.looseObject({
  id: z.string(),
  base: baseSchema,
  ...variantFieldsSchema.shape,
});

/** Saves a variant's form, with `base` and `theirs.<field>` as the product's. */
export const editVariant = merchantAction(editSchema, async (input, context) => {
  const { id, sku, barcode, priceMinor, compareAtMinor, weightGrams } = input;
  const { policy, requiresShipping, mediaId } = input;
  const goods = { sku, barcode, weightGrams, requiresShipping, mediaId };
  const mine = { ...goods, priceMinor, compareAtMinor, policy };
  const useTheirs = chosenTheirs<keyof VariantFields>(input);
  const saved = await saveVariant(editorOf(context), { id, base: baseOf(input), mine, useTheirs });
  if (saved.ok) {
    return done(messages.saved);
  }
  if (saved.error.kind !== "conflict") return refused(t.errors[saved.error.kind]);
  const theirs = variantFieldsOf(saved.error.theirs);
  const texts = {
    ...theirs,
    priceMinor: priceInput(theirs.priceMinor),
    compareAtMinor: priceInput(theirs.compareAtMinor),
    weightGrams: String(theirs.weightGrams),
    policy: messages.fields.policies[theirs.policy],
    requiresShipping: messages.fields.shipped[theirs.requiresShipping ? "yes" : "no"],
    mediaId: theirs.mediaId ?? messages.fields.firstPicture,
  };
  return refused(mergeMessages.message, conflictFields(saved.error.fields, theirs, texts));
});

/** Takes a variant out of the shop. */
export const dropVariant = merchantAction(z.object({ id: z.string() }), async ({ id }, context) => {
  const removed = await removeVariant(editorOf(context), id);
  if (!removed.ok) return refused(t.errors[removed.error.kind]);
  return done(t.removed[removed.value]);
});
