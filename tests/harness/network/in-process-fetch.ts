import { protocolOf } from "#lib/sandbox/protocol/protocol.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { generation } from "#tests/harness/generations.ts";

/** A fetch that reaches the generation's API of a sandbox in this process, without a network; every caller is an address of its own. */
export const inProcess =
  (sandbox: Sandbox): typeof fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    const reply = protocolOf(generation).handle(sandbox, {
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
