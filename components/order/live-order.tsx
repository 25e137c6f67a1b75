"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { orderMessages } from "#messages/order/order.ts";

const POLL_MS = 4000;

/**
 * Keeps an order's page current: a stream, with polling where streams don't get through. The page itself is made by the
 * server; this refreshes it and announces the new state to screen readers.
 */
export function LiveOrder({
  token,
  label,
  state,
  version,
}: {
  token: string;
  /** The state in the shop's language. */
  label: string;
  state: string;
  version: number;
}) {
  const router = useRouter();
  const [first] = useState(label);
  useEffect(() => {
    let known = `${version} ${state}`;
    let poll: ReturnType<typeof setInterval> | undefined;
    const take = (order: { state: string; version: number }) => {
      const now = `${order.version} ${order.state}`;
      if (now === known) return;
      known = now;
      router.refresh();
    };
    const ask = async () => {
      const response = await fetch(`/api/orders/${token}`).catch(() => null);
      if (response?.ok) take(await response.json());
    };
    const source = new EventSource(`/api/orders/${token}/events`);
    source.addEventListener("order", (event) => take(JSON.parse(event.data)));
    source.onopen = () => clearInterval(poll);
    source.onerror = () => {
      clearInterval(poll);
      poll = setInterval(ask, POLL_MS);
    };
    const restored = (event: PageTransitionEvent) => void (event.persisted && ask());
    window.addEventListener("pageshow", restored);
    return () => {
      source.close();
      clearInterval(poll);
      window.removeEventListener("pageshow", restored);
    };
  }, [token, state, version, router]);
  return (
    <p role="status" className="sr-only">
      {label === first ? "" : orderMessages.announceState(label)}
    </p>
  );
}
