import { FramedPicture } from "#components/catalog/presentation/framed-picture.tsx";
import { GALLERY_SIZES, wholePicture } from "#components/catalog/presentation/plain.tsx";
import type {
  Presentation,
  Slide,
  ThumbnailProps,
} from "#components/catalog/presentation/presentation.ts";
import { Room } from "#components/catalog/presentation/room.tsx";
import { ResponsiveImage } from "#components/catalog/responsive-image.tsx";
import { formatOptions, nameOptions } from "#lib/catalog/format-options.ts";
import { pictureOfVariant } from "#lib/catalog/picture-of-variant.ts";
import type { Product, Variant } from "#lib/catalog/types.ts";
import type { ShopConfig } from "#lib/config/shop-config.ts";
import { catalogMessages } from "#messages/catalog/catalog.ts";

const { gallery: t } = catalogMessages;

type FramedTheme = Extract<ShopConfig["theme"]["presentation"], { kind: "framed" }>;

const OnMat = (props: ThumbnailProps) => (
  <span className="block bg-mat p-[6%] shadow-hung">
    <ResponsiveImage {...props} className="h-auto w-full" />
  </span>
);

/** Pictures as art on a wall: on a mat in listings; hung in the chosen frame, close up and in a room on their page. */
export function framed({ frameOption, widthOption }: FramedTheme): Presentation {
  const mouldingOf = ({ options }: Product, { values }: Variant) => {
    const at = options.findIndex((option) => option.name === frameOption);
    return options[at]?.values.find((value) => value.name === values[at])?.color;
  };
  const widthOf = ({ options }: Product, { values }: Variant) => {
    const at = options.findIndex((option) => option.name === widthOption);
    return Number.parseFloat(values[at] ?? "");
  };
  return {
    Thumbnail: OnMat,
    Card: (props) => (
      <span className="card-wall">
        <span className="card-mat">
          <ResponsiveImage {...props} className="w-full" />
        </span>
      </span>
    ),
    shape: "aspect-square",
    slides: (product, chosen) => {
      const picture = pictureOfVariant(product.pictures, chosen.pictureId);
      if (!picture) return [];
      const moulding = mouldingOf(product, chosen);
      const widthCm = widthOf(product, chosen);
      const named = [product.title, formatOptions(nameOptions(product.options, chosen.values))];
      const ratio = Math.min(1, picture.width / picture.height);
      const slides: Slide[] = [
        {
          key: "hung",
          label: named.filter(Boolean).join(", "),
          zoom: picture,
          figure: (
            <div className="@container flex size-full items-center justify-center">
              <div style={{ width: `${ratio * 80}%` }}>
                <FramedPicture
                  picture={picture}
                  alt={picture.alt || named.filter(Boolean).join(", ")}
                  moulding={moulding}
                  sizes={GALLERY_SIZES}
                  priority="high"
                />
              </div>
            </div>
          ),
        },
        {
          key: "detail",
          label: t.detail(product.title),
          zoom: picture,
          figure: (
            <ResponsiveImage
              picture={picture}
              alt={t.detail(product.title)}
              sizes="100vw"
              className="size-full scale-[2.4] object-cover"
            />
          ),
        },
      ];
      if (widthCm > 0)
        slides.push({
          key: "room",
          label: t.inRoom(product.title, widthCm),
          zoom: null,
          figure: (
            <Room widthCm={widthCm}>
              <FramedPicture picture={picture} alt="" moulding={moulding} sizes="30vw" />
            </Room>
          ),
        });
      const others = product.pictures.filter((one) => one !== picture);
      return [...slides, ...others.map((one) => wholePicture(product, one, undefined, 1))];
    },
  };
}
