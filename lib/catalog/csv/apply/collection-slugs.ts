import type { Tx } from "#db/client.ts";
import { collections } from "#db/tables.ts";
import { slugify } from "#lib/text/slugify.ts";

/** Finds collections by their titles, making those that are missing: answers with their slugs, sorted. */
export async function collectionSlugs(tx: Tx): Promise<(titles: string[]) => Promise<string[]>> {
  const rows = await tx.select().from(collections);
  const byTitle = new Map(rows.map((row) => [row.title.toLowerCase(), row.slug]));
  const taken = new Set(rows.map((row) => row.slug));
  const make = async (title: string): Promise<string> => {
    const words = slugify(title) || "collection";
    let slug = words;
    for (let nth = 2; taken.has(slug); nth++) slug = `${words}-${nth}`;
    await tx
      .insert(collections)
      .values({ slug, title, summary: "", text: "", position: taken.size });
    taken.add(slug);
    byTitle.set(title.toLowerCase(), slug);
    return slug;
  };
  return async (titles) => {
    const slugs = new Set<string>();
    for (const title of titles) slugs.add(byTitle.get(title.toLowerCase()) ?? (await make(title)));
    return [...slugs].sort();
  };
}
