import { timingSafeEqual } from "node:crypto";
import { revalidateTag } from "next/cache";
import { z } from "zod";
import { isKnownTag } from "#lib/cache-tags.ts";
import { env } from "#lib/env.ts";
import { readJson } from "#lib/http/read-json.ts";

const MAX_TAGS = 500;

const request = z.object({
  tags: z.array(z.string().refine(isKnownTag, "unknown tag")).min(1).max(MAX_TAGS),
});

/** Expires cache tags for this installation's own processes, which know the secret made at its first start. */
export async function POST(incoming: Request): Promise<Response> {
  const given = Buffer.from(incoming.headers.get("authorization") ?? "");
  const expected = Buffer.from(`Bearer ${env().internalSecret}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return Response.json({ error: "not allowed" }, { status: 401 });
  const body = await readJson(incoming, MAX_TAGS * 128);
  if (!body.ok) return Response.json({ error: body.error.message }, { status: body.error.status });
  const parsed = request.safeParse(body.value);
  if (!parsed.success)
    return Response.json({ error: z.prettifyError(parsed.error) }, { status: 400 });
  // Gone at once: the next visitor must see the new price, not the old one while the page is regenerated.
  for (const tag of parsed.data.tags) revalidateTag(tag, { expire: 0 });
  return Response.json({ expired: parsed.data.tags.length });
}
