"use server";

import { redirect } from "next/navigation";
import { enterCode } from "#lib/discounts/enter-code.ts";
import { normalizeCode } from "#lib/discounts/normalize-code.ts";

/** The cart page's form: puts the code in the field `code` into the cart, or removes it when empty. */
export async function applyCode(form: FormData): Promise<void> {
  const waited = await enterCode(normalizeCode(String(form.get("code") ?? "")));
  redirect(waited === 0 ? "/cart" : "/cart?note=busy");
}
