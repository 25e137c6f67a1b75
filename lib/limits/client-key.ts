import "server-only";
import { createHmac } from "node:crypto";
import { env } from "#lib/env.ts";
import { clientAddress, clientNetwork } from "#lib/limits/client-address.ts";
import { currentRequest } from "#lib/shared/request-context.ts";

/**
 * Who is asking, for limits: a keyed hash of the client's address (IPv6: its /64), so that no address is stored.
 * Null outside a request.
 */
export function getClientKey(): string | null {
  const context = currentRequest();
  if (!context) return null;
  const { trustedProxies, sessionSecret } = env();
  const address = clientAddress(context.socketAddress, context.forwardedFor, trustedProxies);
  const hash = createHmac("sha256", sessionSecret).update(`client ${clientNetwork(address)}`);
  return hash.digest("base64url").slice(0, 22);
}
