"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { DatabaseUnavailable } from "#db/errors.ts";
import { changeVisitorsCart } from "#lib/cart/change.ts";
import { MAX_PIECES_PER_LINE } from "#lib/limits/limits.ts";

const fields = z.object({
  variantId: z.string().min(1).max(128),
  quantity: z.coerce
    .number()
    .int()
    .min(0)
    .max(MAX_PIECES_PER_LINE + 1),
  add: z.literal("1").optional(),
});

/**
 * Changes one line; for forms without JavaScript. Fields: `variantId`, `quantity`, and `add` to add to what is there.
 * Shows the cart, with what could not be done.
 */
export async function changeLine(form: FormData): Promise<void> {
  const parsed = fields.safeParse(
    Object.fromEntries([...form].filter(([name]) => !name.startsWith("$"))),
  );
  redirect(`/cart${parsed.success ? await noteOf(parsed.data) : "?note=invalid"}`);
}

async function noteOf({ variantId, quantity, add }: z.output<typeof fields>): Promise<string> {
  try {
    const { problems } = await changeVisitorsCart([{ variantId, quantity, add: add === "1" }]);
    return problems.length > 0 ? "?note=limited" : "";
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return "?note=busy";
    throw error;
  }
}
