"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Has the server make the page anew every so often while it is looked at. */
export function AutoRefresh({ everyMs }: { everyMs: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      const typing = document.activeElement?.matches("input:not([type=radio]), textarea, select");
      if (!document.hidden && !typing) router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router, everyMs]);
  return null;
}
