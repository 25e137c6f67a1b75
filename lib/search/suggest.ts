import "server-only";
import type { Reader } from "#db/client.ts";
import { formatCardPrice } from "#lib/catalog/card-price.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { getCard } from "#lib/catalog/queries.ts";
import type { Picture } from "#lib/media/picture.ts";
import { fallbackFile, mediaPath, sizedFile } from "#lib/media/picture.ts";
import { MAX_SUGGESTIONS, SUGGEST_FROM } from "#lib/search/limits.ts";
import { filtersOf } from "#lib/search/search-address.ts";
import { suggestProducts } from "#lib/search/search-products.ts";
import { markWords } from "#lib/search/words.ts";

export type Suggestion = {
  href: string;
  /** Its title, with what was typed marked. */
  title: { text: string; marked: boolean }[];
  price: string;
  picture: { src: string; width: number; height: number; color: string } | null;
};

/** The products that a query most likely means, at most MAX_SUGGESTIONS. */
export async function suggest(reader: Reader, query: string): Promise<Suggestion[]> {
  if (query.trim().length < SUGGEST_FROM) return [];
  const { slugs, starts } = await suggestProducts(reader, filtersOf({ q: query }), MAX_SUGGESTIONS);
  const cards = await Promise.all(slugs.map(getCard));
  return cards
    .filter((card) => card !== null)
    .map((card) => ({
      href: productHref(card.slug),
      title: markWords(card.title, starts),
      price: formatCardPrice(card),
      picture: card.picture && thumbnailOf(card.picture),
    }));
}

function thumbnailOf(picture: Picture): Suggestion["picture"] {
  const { id, width, height, color, vector, widths } = picture;
  const [smallest] = widths;
  const sized = smallest === undefined ? fallbackFile(picture) : sizedFile(id, smallest, "webp");
  return { src: mediaPath(vector ? `${id}.svg` : sized), width, height, color };
}
