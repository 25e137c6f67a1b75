import { type NextRequest, NextResponse } from "next/server";
import { env } from "#lib/env.ts";
import { noncePolicy } from "#lib/security-headers.ts";

/** Gives pages about one person a policy with a nonce. Matches nothing else: every match costs half a millisecond. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = noncePolicy(nonce, env().gateway.payOrigins);
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  matcher: ["/checkout", "/orders/:path+", "/merchant/:path*"],
};
