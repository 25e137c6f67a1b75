import {
  presentation,
  type ThumbnailProps,
} from "#components/catalog/presentation/presentation.ts";
import type { Picture } from "#lib/media/picture.ts";

/** A product as the theme presents it, in a listing's card or elsewhere; one without a picture keeps its place. */
export function ProductImage({
  picture,
  card = false,
  ...props
}: Omit<ThumbnailProps, "picture"> & { picture: Picture | null; card?: boolean }) {
  if (!picture) return <span className="block aspect-4/5 w-full bg-line/50" />;
  const Shown = card ? presentation.Card : presentation.Thumbnail;
  return <Shown picture={picture} {...props} />;
}
