import {
  presentation,
  type ThumbnailProps,
} from "#components/catalog/presentation/presentation.ts";
import type { Picture } from "#lib/media/picture.ts";

/** A product as the theme presents it; a product without a picture keeps its place. */
export function ProductImage({
  picture,
  ...props
}: Omit<ThumbnailProps, "picture"> & { picture: Picture | null }) {
  if (!picture) return <span className="block aspect-4/5 w-full bg-line/50" />;
  return <presentation.Thumbnail picture={picture} {...props} />;
}
