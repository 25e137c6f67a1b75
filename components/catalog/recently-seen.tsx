"use client";

import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from "react";
import { keepSeen } from "#components/catalog/seen-slugs.ts";

const List = lazy<ComponentType<{ slug: string }>>(() =>
  import("#components/catalog/recently-seen-list.tsx").then(
    ({ RecentlySeenList }) => ({ default: RecentlySeenList }),
    // What could not be loaded is only a convenience.
    () => ({ default: () => null }),
  ),
);

/** Remembers a product as seen, and shows the others once the shopper comes near. */
export function RecentlySeen({ slug }: { slug: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    keepSeen(slug);
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: "300px",
    });
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, [slug]);
  return (
    <div ref={place}>
      <Suspense>{isNear ? <List slug={slug} /> : null}</Suspense>
    </div>
  );
}
