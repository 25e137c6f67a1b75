import { timingSafeEqual } from "node:crypto";
import { revalidateTag } from "next/cache";
import { z } from "zod";
import { isKnownTag } from "#lib/cache-tags.ts";
import { env } from "#lib/env.ts";

const request = z.object({
  tags: z.array(z.string().refine(isKnownTag, "unknown tag")).min(1).max(500),
});

/** Expires cache tags for this installation's own processes, which know the secret made at its first start. */
export async function POST(incoming: Request): Promise<Response> {
  const given = Buffer.from(incoming.headers.get("authorization") ?? "");
  const expected = Buffer.from(`Bearer ${env().internalSecret}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return Response.json({ error: "not allowed" }, { status: 401 });
  const parsed = request.safeParse(await incoming.json().catch(() => null));
  if (!parsed.success)
    return Response.json({ error: z.prettifyError(parsed.error) }, { status: 400 });
  // Gone at once: the next visitor must see the new price, not the old one while the page is regenerated.
  for (const tag of parsed.data.tags) revalidateTag(tag, { expire: 0 });
  return Response.json({ expired: parsed.data.tags.length });
}
