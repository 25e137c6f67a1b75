import type { Picture } from "#lib/catalog/pictures.ts";

// A frame is known by its name's beginning; a fork with other frames adds a row.
const mouldings: [RegExp, string][] = [
  [/^black/i, "border-[#1d1a17] bg-[#1d1a17]"],
  [/^oak/i, "border-[#b58c5c] bg-[#b58c5c]"],
  [/^white/i, "border-[#fbf9f4] bg-[#fbf9f4]"],
];

const mouldingOf = (frame: string) => mouldings.find(([name]) => name.test(frame))?.[1];

/** A print as it is sold: in its frame behind a mat, or unframed on its paper. */
export function FramedPrint({
  picture,
  alt,
  frame,
  eager = false,
}: {
  picture: Picture;
  alt: string;
  frame: string;
  eager?: boolean;
}) {
  const moulding = mouldingOf(frame);
  const image = (
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
  );
  if (!moulding) return <span className="block shadow-hung">{image}</span>;
  return (
    <span className={`block border-[clamp(5px,2.2cqw,16px)] shadow-hung ${moulding}`}>
      <span className="block bg-[#fffdf8] p-[9%] shadow-[inset_0_1px_5px_rgb(0_0_0/0.25)]">
        {image}
      </span>
    </span>
  );
}
