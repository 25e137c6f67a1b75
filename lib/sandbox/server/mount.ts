import { createHandler, type Handler } from "#lib/sandbox/http/handler.ts";
import { openSandbox, type SandboxConfig } from "#lib/sandbox/server/open-sandbox.ts";
import { singleton } from "#lib/shared/singleton.ts";

const missingHeaders = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/** A handler that opens the sandbox at its first request; `config` returns null where there is none, which answers 404. */
export function mountSandbox(config: () => SandboxConfig | null): Handler {
  return async (request) => {
    const configured = config();
    if (!configured) return new Response("Not found", { status: 404, headers: missingHeaders });
    const { handle } = singleton("sandbox", () => ({
      handle: createHandler(openSandbox(configured)),
    }));
    return handle(request);
  };
}
