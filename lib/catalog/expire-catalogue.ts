import { setTimeout as wait } from "node:timers/promises";
import { catalogueTag, pagesTag, pageTag, productTag } from "#lib/cache-tags.ts";
import { env } from "#lib/env.ts";
import { errorText, log } from "#lib/shared/log.ts";

/** Has the catalogue pages of these products regenerated. */
export async function expireProducts(slugs: string[]): Promise<void> {
  const error = await expire([...new Set(slugs)].map(productTag));
  if (error) log("warn", "expire-products", { error });
}

/** Has the whole catalogue regenerated, if a server of this installation runs. */
export async function expireCatalogue(): Promise<void> {
  await expire([catalogueTag]);
}

/** Has one of the shop's own pages regenerated. */
export async function expirePage(slug: string): Promise<void> {
  await expire([pageTag(slug)]);
}

/** Has every page regenerated that says how to reach the shop and which pages it has: all of them. */
export async function expireFooters(): Promise<void> {
  await expire([pagesTag]);
}

/**
 * Has the whole catalogue regenerated when a server starts: the build shows the data of its day.
 * Tries until the server listens, at most half a minute.
 */
export async function expireCatalogueAtStart(): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    if (!(await expire([catalogueTag]))) return;
    await wait(250);
  }
  log("warn", "expire-catalogue", { error: "the server did not answer itself" });
}

/** Tags expire only inside a request, so the shop asks its own internal route; returns what went wrong, if anything. */
async function expire(tags: string[]): Promise<string | null> {
  const { port, internalSecret } = env();
  try {
    const response = await fetch(`http://127.0.0.1:${port}/internal/revalidate`, {
      method: "POST",
      headers: { Authorization: `Bearer ${internalSecret}`, "Content-Type": "application/json" },
      body: JSON.stringify({ tags }),
      signal: AbortSignal.timeout(3000),
    });
    return response.ok ? null : `status ${response.status}`;
  } catch (error) {
    return errorText(error);
  }
}
