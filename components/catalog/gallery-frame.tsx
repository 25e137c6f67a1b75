"use client";

import { type MouseEvent, type ReactNode, useRef, useState } from "react";
import { offerMessages } from "#messages/catalog/offer.ts";

const { zoom: t } = offerMessages;

type Zoomed = { src: string; label: string; actualSize: boolean };

/** Makes a gallery's links act in place: thumbnails scroll to their picture, pictures open large in a dialog. */
export function GalleryFrame({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [zoomed, setZoomed] = useState<Zoomed>();
  const follow = (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (link.dataset.zoom === undefined) {
      const slide = document.querySelector<HTMLElement>(link.hash);
      slide?.parentElement?.scrollTo({ left: slide.offsetLeft - slide.parentElement.offsetLeft });
      return;
    }
    setZoomed({ src: link.href, label: link.dataset.zoom, actualSize: false });
    dialog.current?.showModal();
  };
  return (
    // The links inside are what is pressed; this only looks over their shoulder.
    // biome-ignore lint/a11y/noStaticElementInteractions: handles its links' clicks
    // biome-ignore lint/a11y/useKeyWithClickEvents: links turn Enter into a click
    <div onClick={follow} className="relative min-w-0">
      {children}
      <dialog
        ref={dialog}
        aria-label={zoomed?.label}
        onClose={() => setZoomed(undefined)}
        className="fixed inset-0 m-0 size-full max-h-none max-w-none overflow-auto bg-paper p-0 text-ink"
      >
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="fixed top-3 right-3 z-10 min-h-11 border border-line-strong bg-paper px-4 text-body"
        >
          {t.close}
        </button>
        {zoomed ? (
          <button
            type="button"
            aria-pressed={zoomed.actualSize}
            aria-label={zoomed.actualSize ? t.fit : t.enlarge}
            onClick={() => setZoomed({ ...zoomed, actualSize: !zoomed.actualSize })}
            className={
              zoomed.actualSize
                ? "block w-[max(200vw,150vh)] cursor-zoom-out"
                : "block size-full cursor-zoom-in"
            }
          >
            <img
              src={zoomed.src}
              alt={zoomed.label}
              className={zoomed.actualSize ? "w-full" : "size-full object-contain"}
            />
          </button>
        ) : null}
      </dialog>
    </div>
  );
}
