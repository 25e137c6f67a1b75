"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { DatabaseUnavailable } from "#db/errors.ts";
import { readSaved } from "#lib/cart/cart.ts";
import { changeVisitorsCart } from "#lib/cart/change.ts";
import { readCartCookie } from "#lib/cart/cookie.ts";
import { dropSaved, saveLine } from "#lib/cart/saved/save-line.ts";
import { getShop } from "#lib/get-shop.ts";

const fields = z.object({
  variantId: z.string().min(1).max(128),
  change: z.enum(["save", "restore", "remove"]),
});

/**
 * Saves a cart's line for later, puts it back, or forgets it. Fields: `variantId`, `change`. Shows the cart, with what
 * could not be done.
 */
export async function changeSaved(form: FormData): Promise<void> {
  const parsed = fields.safeParse({
    variantId: form.get("variantId"),
    change: form.get("change"),
  });
  const cartId = await readCartCookie();
  redirect(
    `/cart${parsed.success && cartId ? await noteOf(cartId, parsed.data) : "?note=invalid"}`,
  );
}

async function noteOf(cartId: string, { variantId, change }: z.output<typeof fields>) {
  const { db, clock } = getShop();
  try {
    if (change === "save")
      return (await saveLine(db, cartId, variantId, clock.now())) ? "" : "?note=notSaved";
    if (change === "restore") {
      const line = (await readSaved(db.read, cartId)).find((one) => one.variantId === variantId);
      if (!line) return "?note=invalid";
      const { cart, problems } = await changeVisitorsCart([
        { variantId, quantity: line.quantity, add: true },
      ]);
      if (!cart.lines.some((one) => one.variantId === variantId)) return "?note=limited";
      await dropSaved(db, (await readCartCookie()) ?? cartId, variantId);
      return problems.length > 0 ? "?note=limited" : "";
    }
    await dropSaved(db, cartId, variantId);
    return "";
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return "?note=busy";
    throw error;
  }
}
