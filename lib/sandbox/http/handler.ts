import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { jsonApi } from "#lib/sandbox/api/json-api.ts";
import { refuseChange, refuseHost } from "#lib/sandbox/http/access.ts";
import { assets } from "#lib/sandbox/http/assets.ts";
import { dashboard } from "#lib/sandbox/http/dashboard.tsx";
import { emulatedApi } from "#lib/sandbox/http/emulated-api.ts";
import { securityHeaders } from "#lib/sandbox/http/security-headers.ts";
import { tokenLogo } from "#lib/sandbox/http/token-logo.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { errorText, log } from "#lib/shared/log.ts";

export type Handler = (request: Request) => Promise<Response>;

/** The whole sandbox as one web-standard request handler; all its paths begin with /sandbox. */
export function createHandler(sandbox: Sandbox): Handler {
  const app = new Hono();
  app.use("/sandbox/*", securityHeaders(sandbox.publicUrl));
  // Every call of the emulated API is signed, so it is served under any name.
  for (const generation of ["v1", "v2"] as const)
    app.route(`/sandbox/ccpayment/${generation}`, emulatedApi(sandbox, generation));
  app.use("/sandbox/*", async (c, next) => {
    const { headers } = c.req.raw;
    const mayChange = c.req.method !== "GET" || c.req.path.startsWith("/sandbox/api");
    const message = mayChange ? refuseChange(headers, sandbox) : refuseHost(headers, sandbox);
    return message ? c.json({ error: { code: "foreign", message } }, 403) : next();
  });
  app.route("/sandbox/api", jsonApi(sandbox));
  app.route("/sandbox/assets", assets());
  app.get("/sandbox/tokens/:name", (c) => {
    const svg = tokenLogo(c.req.param("name"));
    if (!svg) return c.notFound();
    return c.body(svg, 200, {
      "Content-Type": "image/svg+xml",
      "Cache-Control": "public, max-age=86400",
      // Shops of other origins show them.
      "Cross-Origin-Resource-Policy": "cross-origin",
    });
  });
  app.route("/sandbox", dashboard(sandbox));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log("error", "sandbox", { error: errorText(error) });
    return c.text("The sandbox failed; its log says more.", 500);
  });
  return async (request) => app.fetch(request);
}
