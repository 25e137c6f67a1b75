"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

const POLL_MS = 10_000;

/**
 * Keeps a page of orders current: a stream of changes, with polling where streams don't get through or too many are
 * open. What somebody is typing stays.
 * `changed`: what screen readers say then.
 */
export function LiveRefresh({ orderId, changed }: { orderId?: string; changed: string }) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  useEffect(() => {
    let poll: ReturnType<typeof setInterval> | undefined;
    let known: string | null = null;
    const take = (now: string) => {
      if (known !== null && known !== now) {
        router.refresh();
        setSaid(changed);
      }
      known = now;
    };
    const query = orderId ? `?order=${orderId}` : "";
    const source = new EventSource(`/merchant/orders/events${query}`);
    source.addEventListener("orders", (event) => take(event.data));
    source.onopen = () => clearInterval(poll);
    source.onerror = () => {
      clearInterval(poll);
      poll = setInterval(() => router.refresh(), POLL_MS);
    };
    return () => {
      source.close();
      clearInterval(poll);
    };
  }, [orderId, changed, router]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
