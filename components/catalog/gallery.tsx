import { GalleryFrame } from "#components/catalog/gallery-frame.tsx";
import { presentation } from "#components/catalog/presentation/presentation.ts";
import { cn } from "#components/ui/cn.ts";
import type { Product, Variant } from "#lib/catalog/types.ts";
import { largestPath } from "#lib/media/picture.ts";
import { catalogMessages } from "#messages/catalog/catalog.ts";

const { gallery: t } = catalogMessages;

/** A product's pictures: swiped or scrolled, one at a time; without JavaScript too. */
export function Gallery({ product, chosen }: { product: Product; chosen: Variant }) {
  const slides = presentation.slides(product, chosen);
  if (slides.length === 0) return <div className={cn(presentation.shape, "w-full bg-wall")} />;
  return (
    <GalleryFrame>
      <ul
        data-slides=""
        className="flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain scroll-smooth [scrollbar-width:none]"
      >
        {slides.map(({ key, label, figure, zoom }, index) => (
          <li
            key={key}
            id={`picture-${index + 1}`}
            className={cn(
              presentation.shape,
              "relative w-full shrink-0 snap-center overflow-hidden bg-wall",
            )}
          >
            {zoom ? (
              <a
                href={largestPath(zoom)}
                data-zoom={label}
                className="block size-full cursor-zoom-in -outline-offset-2"
              >
                {figure}
                <span className="sr-only">{t.zoom}</span>
              </a>
            ) : (
              <figure aria-label={label} className="size-full">
                {figure}
              </figure>
            )}
          </li>
        ))}
      </ul>
      {slides.length > 1 ? (
        <ol aria-label={t.pictures} className="-mx-1 mt-2 flex gap-2 overflow-x-auto p-1 sm:gap-3">
          {slides.map(({ key, label, figure }, index) => (
            <li key={key} className="w-14 shrink-0 sm:w-20">
              <a
                href={`#picture-${index + 1}`}
                className={cn(
                  presentation.shape,
                  "block overflow-hidden border border-transparent bg-wall hover:border-ink",
                )}
              >
                <span className="sr-only">{t.picture(index + 1, label)}</span>
                <span aria-hidden="true" className="block size-full">
                  {figure}
                </span>
              </a>
            </li>
          ))}
        </ol>
      ) : null}
    </GalleryFrame>
  );
}
