import type { CSSProperties } from "react";
import { cn } from "#components/ui/cn.ts";
import { fallbackFile, mediaPath, type Picture, srcSet } from "#lib/media/picture.ts";

/**
 * A picture in the best format and width the browser can use, its place kept by colour and proportions until it comes.
 * `sizes` says how wide it is shown, as in HTML.
 */
export function ResponsiveImage({
  picture,
  alt,
  sizes,
  eager = false,
  className,
}: {
  picture: Picture;
  alt: string;
  sizes: string;
  eager?: boolean;
  className?: string;
}) {
  const style: CSSProperties = {
    backgroundColor: picture.color,
    backgroundImage: picture.placeholder ? `url("${picture.placeholder}")` : undefined,
    backgroundSize: "cover",
    objectPosition: `${picture.focalX}% ${picture.focalY}%`,
  };
  const image = (
    <img
      src={mediaPath(picture.vector ? `${picture.id}.svg` : fallbackFile(picture))}
      width={picture.width}
      height={picture.height}
      alt={alt}
      loading={eager ? "eager" : "lazy"}
      fetchPriority={eager ? "high" : "auto"}
      decoding="async"
      style={style}
      className={cn("block", className)}
    />
  );
  if (picture.vector) return image;
  return (
    <picture className="contents">
      <source type="image/avif" srcSet={srcSet(picture, "avif")} sizes={sizes} />
      <source type="image/webp" srcSet={srcSet(picture, "webp")} sizes={sizes} />
      {image}
    </picture>
  );
}
