"use client";

import { useEffect, useState } from "react";
import { formatRemaining } from "#components/ui/format-remaining.ts";

/** Counts down the remaining time that the server gave, since the device's clock may be wrong. `rate`: seconds per
 * real second. */
export function Countdown({ remainingMs, rate = 1 }: { remainingMs: number; rate?: number }) {
  const [left, setLeft] = useState(remainingMs);
  useEffect(() => {
    const started = performance.now();
    const tick = () => setLeft(Math.max(0, remainingMs - (performance.now() - started) * rate));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [remainingMs, rate]);
  return (
    <span className="figures" suppressHydrationWarning>
      {formatRemaining(left)}
    </span>
  );
}
