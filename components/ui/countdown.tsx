"use client";

import { useEffect, useState } from "react";
import { formatRemaining } from "#components/ui/format-remaining.ts";

/** Counts down what the server said is left; this device's clock is never asked for the time. `rate`: how fast
 * time passes where it is not the real one. */
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
