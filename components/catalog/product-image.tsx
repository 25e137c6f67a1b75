import type { Picture } from "#lib/catalog/pictures.ts";

/** A print on its mat, as it hangs on the wall. */
export function ProductImage({
  picture,
  alt,
  eager = false,
  className = "",
}: {
  picture: Picture;
  alt: string;
  eager?: boolean;
  className?: string;
}) {
  return (
    <span className={`block bg-mat p-[6%] shadow-hung ${className}`}>
      <img
        src={picture.src}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading={eager ? "eager" : "lazy"}
        fetchPriority={eager ? "high" : "auto"}
        decoding="async"
        style={{ backgroundColor: picture.color }}
        className="block h-auto w-full"
      />
    </span>
  );
}
