import type { Picture } from "#lib/media/picture.ts";

/** A variant's own picture, else the product's first, else null. */
export function pictureOfVariant(
  pictures: Picture[] = [],
  pictureId: string | null,
): Picture | null {
  return pictures.find((picture) => picture.id === pictureId) ?? pictures[0] ?? null;
}
