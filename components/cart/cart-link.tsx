"use client";

import {
  type ComponentType,
  lazy,
  type MouseEvent,
  Suspense,
  useEffect,
  useSyncExternalStore,
} from "react";
import { getSnapshot, refreshCart, setOpen, subscribe } from "#components/cart/store.ts";
import { cartMessages as t } from "#messages/cart.ts";

const initial = getSnapshot();

const loadDrawer = () => import("#components/cart/cart-drawer.tsx");

/** Loaded on first use; the cart page does as well where it can't be. */
const CartDrawer = lazy<ComponentType>(() =>
  loadDrawer().then(
    ({ CartDrawer }) => ({ default: CartDrawer }),
    () => {
      location.assign("/cart");
      return { default: () => null };
    },
  ),
);

const prepareDrawer = () => void loadDrawer().catch(() => undefined);

/** The header's way to the cart: a link without JavaScript, with it a badge and the drawer. */
export function CartLink({ className = "" }: { className?: string }) {
  const { cart, opened } = useSyncExternalStore(subscribe, getSnapshot, () => initial);
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
      <a
        href="/cart"
        onClick={show}
        onPointerEnter={prepareDrawer}
        onFocus={prepareDrawer}
        className={className}
      >
        <Bag />
        <span className="max-sm:sr-only">{t.cart}</span>
        {cart.count > 0 ? (
          <span className="figures ml-1.5 inline-flex min-w-5 justify-center bg-accent px-1 text-xs leading-5 text-accent-ink">
            {cart.count}
          </span>
        ) : null}
        {cart.count > 0 ? <span className="sr-only">{t.pieces(cart.count)}</span> : null}
      </a>
      {opened ? (
        <Suspense>
          <CartDrawer />
        </Suspense>
      ) : null}
    </>
  );
}

/** Stands for the word where a phone has no room for it. */
function Bag() {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className="size-5 fill-none stroke-current stroke-2 sm:hidden"
    >
      <path d="M5 8h14l1 13H4zM8.5 8V6a3.5 3.5 0 0 1 7 0v2" />
    </svg>
  );
}
