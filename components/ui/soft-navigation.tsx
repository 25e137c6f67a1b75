"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const INTENTS = ["pointerover", "focusin", "touchstart"];

/** Makes the page's `IntentLink`s navigate without a reload. */
export function SoftNavigation() {
  const router = useRouter();
  useEffect(() => {
    const prefetched = new WeakSet<Element>();
    const prefetch = (event: Event) => {
      const link = softLinkOf(event);
      // A filter's pages are dynamic: nothing of them can be prefetched.
      if (!link || prefetched.has(link) || link.rel === "nofollow") return;
      prefetched.add(link);
      router.prefetch(addressOf(link));
    };
    const follow = (event: MouseEvent) => {
      const link = softLinkOf(event);
      if (!link || event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const options = link.dataset.soft?.split(" ") ?? [];
      const go = options.includes("replace") ? router.replace : router.push;
      go(addressOf(link), { scroll: !options.includes("stay") });
    };
    // On the window, after React's own listeners on the document.
    for (const intent of INTENTS) window.addEventListener(intent, prefetch, { passive: true });
    window.addEventListener("click", follow);
    return () => {
      for (const intent of INTENTS) window.removeEventListener(intent, prefetch);
      window.removeEventListener("click", follow);
    };
  }, [router]);
  return null;
}

const softLinkOf = ({ target }: Event) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-soft]") : null;

const addressOf = ({ pathname, search, hash }: HTMLAnchorElement) => pathname + search + hash;
