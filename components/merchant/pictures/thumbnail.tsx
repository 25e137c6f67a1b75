import { fallbackFile, mediaPath, type Picture, sizedFile } from "#lib/media/picture.ts";

/** A small picture beside its name, which says what it shows. */
export function Thumbnail({
  picture,
  className = "size-12",
}: {
  picture: Picture | null;
  className?: string;
}) {
  if (!picture) return <span aria-hidden="true" className={`${className} shrink-0 bg-wall`} />;
  const smallest = picture.widths[0];
  const file = smallest ? sizedFile(picture.id, smallest, "webp") : fallbackFile(picture);
  return (
    <img
      src={mediaPath(file)}
      alt=""
      width={picture.width}
      height={picture.height}
      loading="lazy"
      style={{ objectPosition: `${picture.focalX}% ${picture.focalY}%` }}
      className={`${className} shrink-0 bg-mat object-cover`}
    />
  );
}
