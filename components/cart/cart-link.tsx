"use client";

import { type MouseEvent, useEffect, useSyncExternalStore } from "react";
import { CartDrawer } from "#components/cart/cart-drawer.tsx";
import { getSnapshot, refreshCart, setOpen, subscribe } from "#components/cart/store.ts";
import { cartMessages as t } from "#messages/cart.ts";

const initial = getSnapshot();

/** The header's way to the cart: a link without JavaScript, with it a badge and the drawer. */
export function CartLink({ className = "" }: { className?: string }) {
  const { cart } = useSyncExternalStore(subscribe, getSnapshot, () => initial);
  useEffect(() => {
    const refresh = () => void refreshCart();
    const restored = (event: PageTransitionEvent) => {
      if (event.persisted) refresh();
    };
    refresh();
    // Other tabs, and the page brought back by the back button, hold an old cart.
    window.addEventListener("focus", refresh);
    window.addEventListener("pageshow", restored);
    return () => {
      window.removeEventListener("focus", refresh);
      window.removeEventListener("pageshow", restored);
    };
  }, []);
  const show = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || location.pathname === "/cart") return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <a href="/cart" onClick={show} className={className}>
        {t.cart}
        {cart.count > 0 ? (
          <span className="figures ml-1.5 inline-flex min-w-5 justify-center bg-accent px-1 text-xs leading-5 text-accent-ink">
            {cart.count}
          </span>
        ) : null}
        {cart.count > 0 ? <span className="sr-only">{t.pieces(cart.count)}</span> : null}
      </a>
      <CartDrawer />
    </>
  );
}
