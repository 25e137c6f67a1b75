"use server";

import { z } from "zod";
import { editorOf } from "#lib/catalog/edit/editor.ts";
import { line } from "#lib/catalog/edit/product-fields.ts";
import {
  type Adjustment,
  adjustStock,
  MAX_STOCK,
  stockReasons,
} from "#lib/catalog/stock/adjust-stock.ts";
import { bulkEdit, type RowError } from "#lib/catalog/stock/bulk-edit.ts";
import { readGrid, writeRowBase } from "#lib/catalog/stock/grid-form.ts";
import { wholeNumber } from "#lib/catalog/variants/variant-fields.ts";
import { done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { formatMoney } from "#lib/money.ts";
import { stockMessages as t } from "#messages/merchant/catalog/stock.ts";

/** Saves the changed rows of the grid (readGrid), all or none; each cell that can't be saved says why. */
export const saveGrid = merchantAction(z.looseObject({}), async (input, context) => {
  const { edits, errors } = readGrid(input);
  if (Object.keys(errors).length > 0) return refused(t.refused, errors);
  if (edits.length === 0) return done(t.nothing);
  const saved = await bulkEdit(editorOf(context), edits);
  if (!saved.ok) return refused(t.refused, Object.fromEntries(saved.error.flatMap(explain)));
  return done(t.saved(edits.length));
});

/** A row's error at its cell; for one that changed since, also what it is now, which the form brings back. */
function explain({ variantId, kind, now }: RowError): [string, string][] {
  if (kind === "unknown" || !now) return [[`price.${variantId}`, t.errors.unknown]];
  if (kind === "too-few") return [[`available.${variantId}`, t.errors["too-few"](now.available)]];
  if (kind === "too-many") return [[`available.${variantId}`, t.errors["too-many"]]];
  return [
    [`price.${variantId}`, t.errors.changed(formatMoney(now.priceMinor), now.available)],
    [`seen.${variantId}`, writeRowBase(now)],
  ];
}

const adjustSchema = z.object({
  variantId: z.string(),
  reason: z.enum(stockReasons),
  quantity: wholeNumber(-MAX_STOCK, MAX_STOCK),
  note: line(500),
});

/** Adjusts a variant's stock with a reason. */
export const adjustVariant = merchantAction(adjustSchema, async (input, context) => {
  const { variantId, reason, quantity, note } = input;
  const adjustment: Adjustment = { variantId, reason, note, ...changeOf(reason, quantity) };
  const adjusted = await adjustStock(editorOf(context), adjustment);
  if (adjusted.ok) {
    return done(t.adjusted(adjusted.value.available));
  }
  const { error } = adjusted;
  if (error.kind === "unknown") return refused(t.errors.unknown);
  const message =
    error.kind === "too-few" ? t.errors["too-few"](error.available) : t.errors["too-many"];
  return refused(message, { quantity: message });
});

function changeOf(reason: (typeof stockReasons)[number], quantity: number) {
  if (reason === "counted") return { counted: quantity };
  const takesAway = reason === "damaged" || reason === "lost";
  return { delta: takesAway ? -Math.abs(quantity) : quantity };
}
