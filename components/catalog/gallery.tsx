import { FramedPrint } from "#components/catalog/framed-print.tsx";
import type { Picture } from "#lib/catalog/pictures.ts";

const widthsInRoom: [RegExp, string][] = [
  [/^24/, "w-[15%]"],
  [/^40/, "w-[24%]"],
  [/^64/, "w-[36%]"],
];

/** Three looks at one work: hung, close up, and over a bench for its size. */
export function Gallery({
  picture,
  title,
  size,
  frame,
}: {
  picture: Picture;
  title: string;
  size: string;
  frame: string;
}) {
  return (
    <div className="grid grid-cols-2 gap-3 sm:gap-4">
      <figure className="@container col-span-2 flex items-center justify-center bg-wall px-[16%] py-[9%]">
        <FramedPrint
          picture={picture}
          alt={`${title}, ${frame.toLowerCase()}`}
          frame={frame}
          eager
        />
      </figure>
      <figure className="aspect-square overflow-hidden bg-wall">
        <img
          src={picture.src}
          width={picture.width}
          height={picture.height}
          alt={`${title}, a detail`}
          loading="lazy"
          decoding="async"
          className="size-full scale-[2.4] object-cover"
        />
      </figure>
      <figure
        aria-label={`${title} at ${size} above a bench`}
        className="relative aspect-square overflow-hidden bg-wall"
      >
        <div className="@container absolute inset-x-0 bottom-[38%] flex justify-center">
          <div className={widthsInRoom.find(([start]) => start.test(size))?.[1] ?? "w-[24%]"}>
            <FramedPrint picture={picture} alt="" frame={frame} />
          </div>
        </div>
        <Bench />
      </figure>
    </div>
  );
}

/** A bench of 140 cm, so that the print's size can be seen. */
function Bench() {
  return (
    <svg viewBox="0 0 400 400" aria-hidden="true" className="absolute inset-0 size-full">
      <rect y="318" width="400" height="82" className="fill-line/70" />
      <g className="fill-muted">
        <rect x="72" y="284" width="256" height="13" rx="2" />
        <rect x="88" y="297" width="8" height="48" />
        <rect x="304" y="297" width="8" height="48" />
      </g>
    </svg>
  );
}
