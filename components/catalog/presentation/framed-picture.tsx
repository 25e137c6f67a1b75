import { type Priority, ResponsiveImage } from "#components/catalog/responsive-image.tsx";
import type { Picture } from "#lib/media/picture.ts";

/** A picture behind a mat in a moulding of a colour, or without a frame. */
export function FramedPicture({
  picture,
  alt,
  moulding,
  sizes,
  priority,
}: {
  picture: Picture;
  alt: string;
  moulding: string | undefined;
  sizes: string;
  priority?: Priority;
}) {
  const image = (
    <ResponsiveImage
      picture={picture}
      alt={alt}
      sizes={sizes}
      priority={priority}
      className="h-auto w-full"
    />
  );
  if (!moulding) return <span className="block shadow-hung">{image}</span>;
  return (
    <span
      style={{ borderColor: moulding }}
      className="block border-[clamp(3px,2.2cqw,16px)] shadow-hung"
    >
      <span className="block bg-[#fffdf8] p-[9%] shadow-[inset_0_1px_5px_rgb(0_0_0/0.25)]">
        {image}
      </span>
    </span>
  );
}
