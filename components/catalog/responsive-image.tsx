import type { CSSProperties } from "react";
import { fallbackFile, mediaPath, type Picture, srcSet } from "#lib/media/picture.ts";

/** How soon a picture is loaded; one without comes when it is about to be seen. */
export type Priority = "high" | "auto";

/**
 * A picture in the best format and width the browser can use, its place kept by colour and proportions until it comes.
 * `sizes` says how wide it is shown, as in HTML.
 */
export function ResponsiveImage({
  picture,
  alt,
  sizes,
  priority,
  className,
}: {
  picture: Picture;
  alt: string;
  sizes: string;
  priority?: Priority;
  className?: string;
}) {
  const { color, placeholder, focalX, focalY } = picture;
  const style: CSSProperties = {
    backgroundColor: color,
    ...(placeholder && { backgroundImage: `url("${placeholder}")`, backgroundSize: "cover" }),
    ...((focalX !== 50 || focalY !== 50) && { objectPosition: `${focalX}% ${focalY}%` }),
  };
  const image = (
    <img
      src={mediaPath(picture.vector ? `${picture.id}.svg` : fallbackFile(picture))}
      width={picture.width}
      height={picture.height}
      alt={alt}
      {...(priority ? { fetchPriority: priority } : { loading: "lazy" })}
      // Those that a page begins with are drawn in one frame with it.
      decoding={priority === "high" ? "sync" : "async"}
      style={style}
      className={className}
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
