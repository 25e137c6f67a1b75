import type { Presentation } from "#components/catalog/presentation/presentation.ts";
import { type Priority, ResponsiveImage } from "#components/catalog/responsive-image.tsx";
import { pictureOfVariant } from "#lib/catalog/picture-of-variant.ts";
import type { Product } from "#lib/catalog/types.ts";
import type { Picture } from "#lib/media/picture.ts";

export const GALLERY_SIZES = "(min-width: 1024px) 52vw, 92vw";

/** Pictures as they are, cropped to one shape in listings. */
export const plain: Presentation = {
  Thumbnail: (props) => <ResponsiveImage {...props} className="aspect-4/5 w-full object-cover" />,
  Card: (props) => (
    <span className="block overflow-hidden bg-wall">
      <ResponsiveImage {...props} className="card-crop" />
    </span>
  ),
  shape: "aspect-4/5",
  slides: (product, chosen) => {
    const first = pictureOfVariant(product.pictures, chosen.pictureId);
    const others = product.pictures.filter((picture) => picture !== first);
    return [...(first ? [first] : []), ...others].map((picture, index) =>
      wholePicture(product, picture, index === 0 ? "high" : undefined),
    );
  },
};

/** A picture that fills its slide without being cropped. */
export function wholePicture(
  product: Product,
  picture: Picture,
  priority?: Priority,
  slide = 4 / 5,
) {
  const label = picture.alt || product.title;
  const share = Math.min(1, picture.width / picture.height / slide);
  return {
    key: picture.id,
    label,
    zoom: picture,
    figure: (
      <div className="flex size-full items-center justify-center">
        <div style={{ width: `${share * 100}%` }}>
          <ResponsiveImage
            picture={picture}
            alt={label}
            sizes={GALLERY_SIZES}
            priority={priority}
            className="h-auto w-full"
          />
        </div>
      </div>
    ),
  };
}
