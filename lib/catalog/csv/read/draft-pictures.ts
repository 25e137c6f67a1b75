import type { PictureDraft } from "#lib/catalog/csv/product-draft.ts";
import type { Row } from "#lib/catalog/csv/read/row.ts";

const MAX_PICTURES = 250;

/** A product's pictures in their order, each once; undefined where the file has no column for them. */
export function readPictures(rows: Row[]): PictureDraft[] | undefined {
  if (rows[0]?.text("image", 2000) === undefined) return undefined;
  const placed = rows.flatMap((row, at) => {
    const source = row.text("image", 2000);
    if (!source) return [];
    const position = row.integer("imagePosition", 0) ?? at + 1;
    return [
      {
        position,
        picture: {
          line: row.line,
          source,
          alt: row.text("imageAlt", 1000) ?? "",
          focal: row.focalPoint("focalPoint"),
        },
      },
    ];
  });
  // A variant's own picture need not be listed among the product's.
  const own = rows.flatMap((row) => {
    const source = row.text("variantImage", 2000);
    return source ? [{ line: row.line, source, alt: "" }] : [];
  });
  const pictures = new Map<string, PictureDraft>();
  for (const { picture } of placed.sort((a, b) => a.position - b.position))
    if (!pictures.has(picture.source)) pictures.set(picture.source, picture);
  for (const picture of own)
    if (!pictures.has(picture.source)) pictures.set(picture.source, picture);
  if (pictures.size > MAX_PICTURES) rows[0]?.fail(`more than ${MAX_PICTURES} pictures`);
  return [...pictures.values()];
}
