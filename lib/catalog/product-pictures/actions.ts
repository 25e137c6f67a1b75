"use server";

import { z } from "zod";
import { editorOf } from "#lib/catalog/edit/editor.ts";
import { line } from "#lib/catalog/edit/product-fields.ts";
import { movePicture, savePicture } from "#lib/catalog/product-pictures/edit-pictures.ts";
import { removePicture } from "#lib/catalog/product-pictures/remove-picture.ts";
import { wholeNumber } from "#lib/catalog/variants/variant-fields.ts";
import { mediaStore } from "#lib/media/store/get-media-store.ts";
import { type ActionResult, done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { pictures: t, saved } = editMessages;

const place = { productId: z.string(), mediaId: z.string() };

/** Saves a picture's description and focal point. */
export const editPicture = merchantAction(
  z.object({ ...place, alt: line(1000), focalX: wholeNumber(0, 100), focalY: wholeNumber(0, 100) }),
  async ({ productId, mediaId, ...text }, context) =>
    answer(await savePicture(editorOf(context), { productId, mediaId }, text), saved),
);

/** Moves a picture to the place `to`, 0 the first. */
export const orderPicture = merchantAction(
  z.object({ ...place, to: z.coerce.number().int().min(0).max(250) }),
  async ({ to, ...at }, context) => answer(await movePicture(editorOf(context), at, to), t.moved),
);

/** Takes a picture off a product. */
export const dropPicture = merchantAction(z.object(place), async (at, context) =>
  answer(await removePicture(editorOf(context), at, mediaStore()), t.removed),
);

async function answer(found: boolean, message: string): Promise<ActionResult> {
  if (!found) return refused(t.gone);
  return done(message);
}
