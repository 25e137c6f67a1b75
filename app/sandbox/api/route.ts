import { notFound } from "next/navigation";
import { overview } from "#lib/sandbox/api/routes.ts";
import { getSandbox } from "#lib/sandbox/server.ts";

export const dynamic = "force-dynamic";

/** What the sandbox's JSON API can do. */
export function GET(): Response {
  if (!getSandbox()) notFound();
  return Response.json(overview());
}
