"use client";

import { type ComponentType, type MouseEvent, useState } from "react";
import { searchMessages as t } from "#messages/catalog/search.ts";

type DialogProps = { onClose: () => void };

/** The header's way to search: a link, which with JavaScript opens a dialog that is loaded on first use. */
export function SearchLink({ className }: { className: string }) {
  const [Dialog, setDialog] = useState<ComponentType<DialogProps> | null>(null);
  const [open, setOpen] = useState(false);
  const load = () => import("#components/search/search-dialog.tsx");
  const show = async (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || location.pathname === "/search") return;
    event.preventDefault();
    try {
      const { SearchDialog } = await load();
      setDialog(() => SearchDialog);
      setOpen(true);
    } catch {
      location.assign("/search");
    }
  };
  return (
    <>
      <a
        href="/search"
        onClick={show}
        onPointerEnter={() => void load().catch(() => undefined)}
        className={className}
      >
        <svg
          viewBox="0 0 24 24"
          aria-hidden="true"
          className="size-5 fill-none stroke-current stroke-2"
        >
          <circle cx="10.5" cy="10.5" r="6.5" />
          <path d="m15.5 15.5 6 6" />
        </svg>
        <span className="sr-only">{t.search}</span>
      </a>
      {Dialog && open ? <Dialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
