import "server-only";
import { notFound } from "next/navigation";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { getSandbox } from "#lib/sandbox/server.ts";

/** The sandbox, or the page's 404 where real credentials are configured. */
export function requireSandbox(): Sandbox {
  return getSandbox() ?? notFound();
}
