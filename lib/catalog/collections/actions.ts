"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { CollectionRule } from "#db/tables/catalogue.ts";
import { moveInCollection } from "#lib/catalog/collections/move-in-collection.ts";
import { moveCollection } from "#lib/catalog/collections/order-collections.ts";
import {
  conditionTexts,
  type RuleError,
  readRuleForm,
} from "#lib/catalog/collections/rule-form.ts";
import {
  type CollectionFields,
  createCollection,
  removeCollection,
  saveCollection,
} from "#lib/catalog/collections/save-collection.ts";
import { editorOf } from "#lib/catalog/edit/editor.ts";
import { line, slugSchema } from "#lib/catalog/edit/product-fields.ts";
import { type ActionResult, done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import {
  baseOf,
  baseSchema,
  chosenTheirs,
  conflictFields,
} from "#lib/merchant/merge/form-merge.ts";
import { slugify } from "#lib/text/slugify.ts";
import { collectionMessages as t } from "#messages/merchant/catalog/collections.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";
import { mergeMessages } from "#messages/merchant/merge.ts";

const fields = {
  title: line(200).min(1, editMessages.errors.required),
  summary: line(500),
  text: line(20_000),
  sort: z.enum(["hand", "newest", "price-low", "price-high"]),
  mediaId: line(64).transform((id) => id || null),
};

const refuseRule = (error: RuleError) => {
  const message = error === "price" ? editMessages.errors.price : t.rule[error];
  return refused(message, { rule: message });
};

/** Makes a collection and leads to it. Fields: those of `fields`, `slug` (empty: of the title) and a rule. */
export const newCollection = merchantAction(
  z.looseObject({ ...fields, slug: slugSchema.or(z.literal("")) }),
  async (input, context) => {
    const rule = readRuleForm(input);
    if (typeof rule === "string") return refuseRule(rule);
    const slug = input.slug || slugify(input.title) || "collection";
    const made = await createCollection(editorOf(context), { ...fieldsOf(input, rule), slug });
    if (!made.ok) return refused(t.errors[made.error.kind], { slug: t.errors[made.error.kind] });
    redirect(`/merchant/collections/${slug}`);
  },
);

/** Saves a collection's form, with `base` and `theirs.<field>` as a product's. */
export const editCollection = merchantAction(
  z.looseObject({ ...fields, slug: z.string(), base: baseSchema }),
  async (input, context) => {
    const rule = readRuleForm(input);
    if (typeof rule === "string") return refuseRule(rule);
    const saved = await saveCollection(editorOf(context), {
      slug: input.slug,
      base: baseOf(input),
      mine: fieldsOf(input, rule),
      useTheirs: chosenTheirs<keyof CollectionFields>(input),
    });
    if (saved.ok) {
      return done(t.saved);
    }
    if (saved.error.kind === "unknown") return refused(t.errors.unknown);
    const { theirs } = saved.error;
    const texts = {
      ...theirs,
      sort: t.fields.sorts[theirs.sort],
      rule: describeRule(theirs.rule),
      mediaId: theirs.mediaId ?? t.fields.noPicture,
    };
    const conflicts = conflictFields(saved.error.fields, theirs, texts);
    return refused(mergeMessages.message, conflicts);
  },
);

function fieldsOf(
  { title, summary, text, sort, mediaId }: Omit<CollectionFields, "rule">,
  rule: CollectionRule | null,
): CollectionFields {
  return { title, summary, text, sort, mediaId, rule };
}

function describeRule(rule: CollectionRule | null): string {
  const conditions = conditionTexts(rule).map(
    ({ kind, value }) => `${t.rule.fields[kind]} ${value}`,
  );
  return rule ? `${t.rule[rule.match]}: ${conditions.join(", ")}` : t.byHand;
}

/** Removes a collection and leads to the others. */
export const dropCollection = merchantAction(
  z.object({ slug: z.string() }),
  async ({ slug }, context) => {
    if (!(await removeCollection(editorOf(context), slug))) return refused(t.errors.unknown);
    redirect("/merchant/collections");
  },
);

const place = z.coerce.number().int().min(0).max(1_000_000);

/** Moves a collection to the place `to`, 0 the first. */
export const orderCollection = merchantAction(
  z.object({ slug: z.string(), to: place }),
  async ({ slug, to }, context) => answer(await moveCollection(editorOf(context), slug, to)),
);

/** Moves a product inside a collection to the place `nth`, 1 the first. */
export const orderInCollection = merchantAction(
  z.object({ slug: z.string(), productId: z.string(), nth: place }),
  async ({ slug, productId, nth }, context) => {
    const to = Math.max(0, nth - 1);
    return answer(await moveInCollection(editorOf(context), { slug, productId, to }));
  },
);

async function answer(found: boolean): Promise<ActionResult> {
  if (!found) return refused(t.errors.unknown);
  return done(t.moved);
}
