"use client";

import { usePathname } from "next/navigation";
import { useEffect, useLayoutEffect, useRef } from "react";
import { flyPicture, type NotedPicture, notePicture } from "#components/catalog/fly-picture.ts";

/**
 * From a card to the product's page and back, the product's picture moves from where it was to where it is. A view
 * transition would hold the new page up until the old one is captured; this only draws over a page that is there.
 */
export function PictureFlight() {
  const pathname = usePathname();
  const noted = useRef<NotedPicture>(null);
  useEffect(() => {
    const followed = ({ target }: MouseEvent) => {
      const link =
        target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-soft]") : null;
      if (link) noted.current = notePicture(pathname, link.pathname);
    };
    const travelled = () => {
      noted.current = notePicture(pathname, location.pathname);
    };
    // Before anybody else listens: the page is replaced right after.
    addEventListener("click", followed, { capture: true });
    addEventListener("popstate", travelled, { capture: true });
    return () => {
      removeEventListener("click", followed, { capture: true });
      removeEventListener("popstate", travelled, { capture: true });
    };
  }, [pathname]);
  useLayoutEffect(() => {
    const picture = noted.current;
    noted.current = null;
    // By then the page is scrolled to where it begins.
    if (picture) requestAnimationFrame(() => flyPicture(picture, pathname));
  }, [pathname]);
  return null;
}
