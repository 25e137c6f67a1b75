import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { foreignRequest } from "#lib/sandbox/http/foreign-request.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { getSandbox } from "#lib/sandbox/server.ts";

/** The sandbox, or the page's 404 where real credentials are configured. */
export function requireSandbox(): Sandbox {
  return getSandbox() ?? notFound();
}

/** The sandbox, for somebody who would change it. Throws ApiError where another site or name is behind the request. */
export async function requireOwnSandbox(): Promise<Sandbox> {
  const sandbox = requireSandbox();
  const message = foreignRequest(await headers(), sandbox.allowRemote);
  if (message) throw new ApiError(403, "foreign", message);
  return sandbox;
}
