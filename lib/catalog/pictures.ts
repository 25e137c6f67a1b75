import { asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { preparedList } from "#db/queries/prepared.ts";
import { media, productMedia } from "#db/tables.ts";
import type { Picture } from "#lib/media/picture.ts";

/** The pictures of products, by product id, each product's in its order. */
export async function picturesOf(
  read: Reader,
  productIds: string[],
): Promise<Map<string, Picture[]>> {
  const found = new Map<string, Picture[]>();
  for (const { link, file } of await readLinks(read, productIds)) {
    const { source, ...picture } = file;
    const { alt, focalX, focalY } = link;
    const pictures = found.get(link.productId) ?? [];
    found.set(link.productId, [...pictures, { ...picture, alt, focalX, focalY }]);
  }
  return found;
}

const readLinks = preparedList((read: Reader, productIds) =>
  read
    .select({ link: productMedia, file: media })
    .from(productMedia)
    .innerJoin(media, eq(media.id, productMedia.mediaId))
    .where(inArray(productMedia.productId, productIds))
    .orderBy(asc(productMedia.productId), asc(productMedia.position)),
);
