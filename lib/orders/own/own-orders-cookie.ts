import "server-only";
import { cookies } from "next/headers";
import { env } from "#lib/env.ts";

const NAME = "orders";
const MAX_ORDERS = 10;
const YEAR_SECONDS = 365 * 86_400;

/** The tokens of the orders placed in this browser, newest first, as they were sent: they may be nonsense. */
export async function readOwnOrders(): Promise<string[]> {
  const sent = (await cookies()).get(NAME)?.value ?? "";
  return sent.split(".").filter(Boolean).slice(0, MAX_ORDERS);
}

/** Remembers an order in this browser. A token opens its order: no script can read it. */
export async function rememberOrder(token: string): Promise<void> {
  const others = (await readOwnOrders()).filter((known) => known !== token);
  const value = [token, ...others].slice(0, MAX_ORDERS).join(".");
  (await cookies()).set(NAME, value, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().appUrl.startsWith("https:"),
    path: "/",
    maxAge: YEAR_SECONDS,
  });
}
