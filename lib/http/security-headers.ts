import { themeScriptHash } from "./theme-script.ts";

/** Headers of every route; HSTS is added at run time (app/_server/strict-transport.ts). */
export const commonHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** For a file whose name comes from its content. */
export const IMMUTABLE = "public, max-age=31536000, immutable";

/** The headers of an answer that is sent without Next. */
export const headersWith = (policy: string): Record<string, string> => ({
  ...Object.fromEntries(commonHeaders.map(({ key, value }) => [key, value])),
  "Content-Security-Policy": policy,
});

// Hot reload evaluates code and talks over a socket.
const dev = process.env.NODE_ENV === "development";

function policy(scripts: string, formTargets: string): string {
  return [
    "default-src 'self'",
    `script-src ${scripts}${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action ${formTargets}`,
  ].join("; ");
}

/** For pages made once for everybody: their inline scripts can carry no nonce (docs/security.md). */
export const staticPolicy = policy("'self' 'unsafe-inline'", "'self'");

/** For a drawing that is opened by itself: it is a document then, and nothing in it may run or load. */
export const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** For pages made for one request; forms may lead on to the payment page, also without JavaScript. */
export const noncePolicy = (nonce: string, payOrigins: string[]) =>
  policy(
    `'self' 'nonce-${nonce}' ${themeScriptHash} 'strict-dynamic'`,
    ["'self'", ...payOrigins].join(" "),
  );
