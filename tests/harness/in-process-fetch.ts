import { handleApiRequest } from "#lib/sandbox/protocol/v1/handle.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";

/** A fetch that reaches a sandbox in this process, without a network; every caller is an address of its own. */
export const inProcess =
  (sandbox: Sandbox): typeof fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    const reply = handleApiRequest(sandbox, {
      method: "POST",
      path: new URL(String(input)).pathname.slice(1),
      address: `${Math.random()}`,
      appId: headers.get("appid"),
      timestamp: headers.get("timestamp"),
      sign: headers.get("sign"),
      body: Buffer.from((init?.body ?? "") as Uint8Array),
    });
    return new Response(reply.body, { status: reply.status, headers: reply.headers });
  };
