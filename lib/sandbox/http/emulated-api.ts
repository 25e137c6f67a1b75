import { type Context, Hono } from "hono";
import { readAtMost } from "#lib/ccpayment/shared/read-at-most.ts";
import { answerApiRequest } from "#lib/sandbox/faults/inject-answer-fault.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import type { Generation } from "#lib/sandbox/types.ts";

const MAX_BODY_BYTES = 256 * 1024;

/** One generation of the emulated CCPayment API, below /sandbox/ccpayment/v1 or /v2. */
export function emulatedApi(sandbox: Sandbox, generation: Generation): Hono {
  const app = new Hono();
  app.get("/", (c) => c.json({ sandbox: true, docs: `${sandbox.publicUrl}/sandbox/docs` }));
  app.all("/*", async (c) =>
    answerApiRequest(sandbox, {
      generation,
      method: c.req.method,
      path: c.req.path.split("/").slice(4).join("/"),
      address: c.req.header("x-forwarded-for") ?? "local",
      ...signatureHeaders(c),
      body: await readAtMost(c.req.raw, MAX_BODY_BYTES),
    }),
  );
  return app;
}

const signatureHeaders = (c: Context) => ({
  appId: c.req.header("appid") ?? null,
  timestamp: c.req.header("timestamp") ?? null,
  sign: c.req.header("sign") ?? null,
});
