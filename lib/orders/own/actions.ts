"use server";

import { eq } from "drizzle-orm";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { DatabaseUnavailable } from "#db/errors.ts";
import { orderLines } from "#db/tables.ts";
import { changeVisitorsCart } from "#lib/cart/change.ts";
import { getShop } from "#lib/get-shop.ts";
import { throttle } from "#lib/limits/throttle.ts";
import { sendOrderLink } from "#lib/orders/own/send-order-link.ts";
import { findOrder } from "#lib/orders/view/find-order.ts";
import { errorText, log } from "#lib/shared/log.ts";

const fields = z.object({
  number: z
    .string()
    .max(40)
    .transform((typed) => typed.replace(/\s/g, "").toUpperCase())
    .pipe(z.string().min(1)),
  email: z.string().trim().max(254).pipe(z.email()),
});

/**
 * E-mails an order's link. Fields: `number`, `email`. The answer is the same whether there is such an order or not.
 * Shows the page of orders again, with what came of it.
 */
export async function lookUpOrder(form: FormData): Promise<void> {
  const waited = await throttle("lookUp");
  if (waited === "busy") redirect("/orders?note=busy#find");
  if (waited > 0) redirect("/orders?note=tooMany#find");
  const parsed = fields.safeParse({ number: form.get("number"), email: form.get("email") });
  if (!parsed.success) redirect("/orders?note=invalid#find");
  after(() =>
    sendOrderLink(getShop(), parsed.data, Date.now()).catch((error) =>
      log("error", "order-link", { error: errorText(error) }),
    ),
  );
  redirect("/orders?note=sent#find");
}

/** Puts what an order holds into the visitor's cart again, as far as it is available. Field: `token`. Shows the cart. */
export async function putBack(form: FormData): Promise<void> {
  const order = await findOrder(getShop().db.read, String(form.get("token")));
  if (!order) redirect("/orders");
  redirect(`/cart${await noteOf(order.id)}`);
}

async function noteOf(orderId: string): Promise<string> {
  const lines = await getShop()
    .db.read.select({ variantId: orderLines.variantId, quantity: orderLines.quantity })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId));
  try {
    const { problems } = await changeVisitorsCart(lines);
    return problems.length > 0 ? "?note=limited" : "";
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return "?note=busy";
    throw error;
  }
}
