import { productTag } from "#lib/cache-tags.ts";
import { env } from "#lib/env.ts";
import { errorText, log } from "#lib/log.ts";

/**
 * Has the catalogue pages of these products made anew. Tags expire only inside a request, and stock changes outside
 * of them too, so the shop asks its own internal route.
 */
export async function expireCatalogue(slugs: string[]): Promise<void> {
  const { port, internalSecret } = env();
  try {
    await fetch(`http://127.0.0.1:${port}/internal/revalidate`, {
      method: "POST",
      headers: { Authorization: `Bearer ${internalSecret}`, "Content-Type": "application/json" },
      body: JSON.stringify({ tags: [...new Set(slugs)].map(productTag) }),
      signal: AbortSignal.timeout(3000),
    });
  } catch (error) {
    log("warn", "expire-catalogue", { error: errorText(error) });
  }
}
