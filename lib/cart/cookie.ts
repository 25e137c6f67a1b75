import "server-only";
import { cookies } from "next/headers";
import { env } from "#lib/env.ts";

const NAME = "cart";
const SIXTY_DAYS_SECONDS = 60 * 86_400;

/** The cart's id from the browser's cookie, as it was sent; it may be nonsense. */
export async function readCartCookie(): Promise<string | null> {
  return (await cookies()).get(NAME)?.value ?? null;
}

/** The id is the key to the cart: no script can read it, and it travels to this shop alone. */
export async function writeCartCookie(cartId: string): Promise<void> {
  (await cookies()).set(NAME, cartId, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().appUrl.startsWith("https:"),
    path: "/",
    maxAge: SIXTY_DAYS_SECONDS,
  });
}
