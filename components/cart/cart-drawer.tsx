"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { LineRow } from "#components/cart/line-row.tsx";
import { changeBy, getSnapshot, setOpen, subscribe } from "#components/cart/store.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { formatMoney } from "#lib/money.ts";
import { cartMessages as t } from "#messages/cart.ts";

const initial = getSnapshot();

/** The cart beside the page: a native dialog, which keeps focus inside and closes on Escape. */
export function CartDrawer() {
  const { cart, message, busy, open } = useSyncExternalStore(subscribe, getSnapshot, () => initial);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="cart-title"
      onClose={() => setOpen(false)}
      onClick={(event) => {
        if (event.target === dialog.current) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") setOpen(false);
      }}
      className="fixed inset-y-0 right-0 left-auto m-0 h-dvh max-h-none w-full max-w-md border-l border-line bg-paper p-0 text-ink shadow-hung backdrop:bg-black/45"
    >
      <div className="flex h-full flex-col">
        <header className="flex items-center justify-between border-b border-line px-5 py-3">
          <h2 id="cart-title" className="text-2xl">
            {t.yourCart}
          </h2>
          <button
            type="button"
            onClick={() => setOpen(false)}
            className="min-h-11 px-2 link text-body"
          >
            {t.close}
          </button>
        </header>
        <div aria-live="polite" className="flex-1 overflow-y-auto px-5">
          {message ? (
            <p className="mt-4 border-l-2 border-warn bg-warn-wash px-3 py-2 text-label text-warn">
              {message}
            </p>
          ) : null}
          {cart.lines.length === 0 ? (
            <p className="py-10 text-muted">{busy || cart.count > 0 ? t.adding : t.empty}</p>
          ) : (
            <ul>
              {cart.lines.map((line) => (
                <LineRow key={line.variantId} line={line} onChange={changeBy} />
              ))}
            </ul>
          )}
        </div>
        {cart.lines.length > 0 ? (
          <footer className="border-t border-line px-5 py-5">
            <p className="figures mb-4 flex justify-between text-lead">
              <span>{t.subtotal}</span>
              <span>{formatMoney(cart.subtotalMinor)}</span>
            </p>
            <div className="grid grid-cols-2 gap-3">
              <a href="/cart" className={buttonClass("secondary")}>
                {t.viewCart}
              </a>
              <a href="/checkout" className={buttonClass()}>
                {t.checkOut}
              </a>
            </div>
          </footer>
        ) : null}
      </div>
    </dialog>
  );
}
