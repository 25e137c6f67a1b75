import { type NextRequest, NextResponse } from "next/server";
import { getDb } from "#db/client.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { env } from "#lib/env.ts";
import { isTooLong } from "#lib/http/is-too-long.ts";
import { noncePolicy, staticPolicy } from "#lib/http/security-headers.ts";
import { PATH_HEADER } from "#lib/merchant/console-path.ts";
import { cookieName, SESSION_COOKIE } from "#lib/merchant/sessions/session-cookie.ts";
import { isOrderPage } from "#lib/orders/view/order-page.ts";

/**
 * Gives pages about one person and the console's a policy with a nonce, and unknown orders a whole 404 page. Matches
 * nothing else: every match costs half a millisecond.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const hasSession = request.cookies.has(cookieName(SESSION_COOKIE));
  if (isTooLong(request.headers, pathname, hasSession))
    return new NextResponse(null, { status: 413 });
  if (isShopForm(request)) return NextResponse.next();
  if (pathname.startsWith("/orders/") && (await isUnknown(pathname))) return notFound(request);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const isConsole = pathname.startsWith("/merchant");
  const policy = noncePolicy(nonce, isConsole ? [] : env().gateway.payOrigins);
  const headers = new Headers(request.headers);
  // After the sign-in the browser is sent back to where it wanted to go.
  if (isConsole) headers.set(PATH_HEADER, `${pathname}${request.nextUrl.search}`);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set("Content-Security-Policy", policy);
  return withPolicy(NextResponse.next({ request: { headers } }), policy);
}

/** Whether no order has this page. While the database can't say, the page itself shows that something went wrong. */
async function isUnknown(pathname: string): Promise<boolean> {
  try {
    return !(await isOrderPage(getDb().read, pathname));
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return false;
    throw error;
  }
}

/** The page of addresses that no route matches: `notFound()` in a dynamic page has a body that is blank without JavaScript. */
function notFound(request: NextRequest): NextResponse {
  return withPolicy(NextResponse.rewrite(new URL("/no-such-page", request.url)), staticPolicy);
}

function withPolicy(response: NextResponse, policy: string): NextResponse {
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** A form that a page of the catalogue sends, whose policy the configuration sets. */
const isShopForm = ({ method, nextUrl }: NextRequest) =>
  method === "POST" && !/^\/(checkout$|orders\/|merchant(\/|$))/.test(nextUrl.pathname);

export const config = {
  matcher: [
    "/checkout",
    "/orders/:path+",
    "/merchant/:path*",
    // What Next takes for a server action, on whatever page. Next reads this text without running it.
    {
      source: "/((?!api/|media/|sandbox(?:/|$)).*)",
      has: [{ type: "header", key: "next-action" }],
    },
    {
      source: "/((?!api/|media/|sandbox(?:/|$)).*)",
      has: [{ type: "header", key: "content-type", value: "multipart/form-data.*" }],
    },
    {
      source: "/((?!api/|media/|sandbox(?:/|$)).*)",
      has: [{ type: "header", key: "content-type", value: "application/x-www-form-urlencoded.*" }],
    },
  ],
};
