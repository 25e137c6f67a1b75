import "server-only";
import { cookies } from "next/headers";
import { env } from "#lib/env.ts";
import { SESSION_LIFE_MS } from "#lib/merchant/limits.ts";

const isSecure = () => env().appUrl.startsWith("https:");

/** Bound to this host and to https where there is https: a subdomain can't plant it. */
export const cookieName = (name: string): string => `${isSecure() ? "__Host-" : ""}${name}`;

/** For cookies that no script may read. Lax, not Strict: links in the owner's mail lead into the console. */
export const cookieOptions = (lifeMs: number) => ({
  httpOnly: true,
  sameSite: "lax" as const,
  secure: isSecure(),
  path: "/",
  maxAge: Math.floor(lifeMs / 1000),
});

export const SESSION_COOKIE = "merchant_session";

export async function readSessionCookie(): Promise<string | null> {
  return (await cookies()).get(cookieName(SESSION_COOKIE))?.value ?? null;
}

export async function writeSessionCookie(token: string): Promise<void> {
  (await cookies()).set(cookieName(SESSION_COOKIE), token, cookieOptions(SESSION_LIFE_MS));
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(cookieName(SESSION_COOKIE), "", cookieOptions(0));
}
