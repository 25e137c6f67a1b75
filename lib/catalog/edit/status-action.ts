"use server";

import { z } from "zod";
import { editorOf } from "#lib/catalog/edit/editor.ts";
import { productStatuses } from "#lib/catalog/edit/product-fields.ts";
import { setStatus } from "#lib/catalog/edit/set-status.ts";
import { done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { list: t, status: names } = editMessages;
const MAX_SELECTED = 100;

const status = z.enum(productStatuses);
const id = z.string().max(64);

/**
 * Gives products another status. The button that was pressed says which: `status` those ticked as `ids[]`, `only` one,
 * as "<status> <id>".
 */
export const changeStatus = merchantAction(
  z.object({
    ids: z.array(id).max(MAX_SELECTED).default([]),
    status: status.optional(),
    only: z.string().max(100).optional(),
  }),
  async ({ ids, only, ...input }, context) => {
    const [onlyStatus, onlyId] = only?.split(" ") ?? [];
    const wanted = status.safeParse(onlyStatus ?? input.status);
    const chosen = onlyId === undefined ? ids : [onlyId];
    if (!wanted.success || chosen.length === 0) return refused(t.selectFirst);
    const changed = await setStatus(editorOf(context), chosen, wanted.data);
    return done(t.statusSet(changed, names[wanted.data]));
  },
);
