import { getDb } from "#db/client.ts";
import { dialect } from "#db/dialect.ts";
import { leases } from "#db/tables.ts";
import { isDraining } from "#lib/draining.ts";
import { env } from "#lib/env.ts";
import { errorText } from "#lib/shared/log.ts";

export const dynamic = "force-dynamic";

/** Whether this process can serve: 200, or 503 with the reason, also while it still serves but is about to stop. */
export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  if (isDraining())
    return Response.json(
      { status: "draining", reason: "this process is about to stop" },
      { status: 503, headers },
    );
  try {
    await getDb().read.select().from(leases).limit(1);
    const gateway = env().sandbox === "off" ? "ccpayment" : "sandbox";
    return Response.json({ status: "ok", database: dialect, gateway }, { headers });
  } catch (error) {
    return Response.json(
      { status: "unavailable", reason: errorText(error) },
      { status: 503, headers },
    );
  }
}
