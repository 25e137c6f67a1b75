import type { ReactNode } from "react";

// The bench below is 140 cm long and takes this share of the room.
const BENCH_CM = 140;
const BENCH_SHARE = 256 / 400;
const ROOM_CM = BENCH_CM / BENCH_SHARE;

/** A picture of a width hung above a bench, so that its size can be seen. */
export function Room({ widthCm, children }: { widthCm: number; children: ReactNode }) {
  return (
    <div className="relative size-full">
      <div className="@container absolute inset-x-0 bottom-[38%] flex justify-center">
        <div style={{ width: `${Math.min(90, (widthCm / ROOM_CM) * 100)}%` }}>{children}</div>
      </div>
      <svg viewBox="0 0 400 400" aria-hidden="true" className="absolute inset-0 size-full">
        <rect y="318" width="400" height="82" className="fill-line/70" />
        <g className="fill-muted">
          <rect x="72" y="284" width="256" height="13" rx="2" />
          <rect x="88" y="297" width="8" height="48" />
          <rect x="304" y="297" width="8" height="48" />
        </g>
      </svg>
    </div>
  );
}
