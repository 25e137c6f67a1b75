import {
  type CartEvent,
  type CartState,
  cartReducer,
  hasPending,
  initialState,
  selectCart,
} from "#components/cart/cart-reducer.ts";
import type { CartView } from "#lib/cart/types.ts";
import { cartMessages as t } from "#messages/cart.ts";

// One store a page, whatever number of components look at it.
let state: CartState = initialState;
let open = false;
/** Whether it was ever open. */
let opened = false;
const listeners = new Set<() => void>();
let snapshot = { cart: selectCart(state), message: state.message, busy: false, open, opened };

function apply(event: CartEvent): void {
  state = cartReducer(state, event);
  publish();
}

function publish(): void {
  const { message, sent } = state;
  snapshot = { cart: selectCart(state), message, busy: sent !== null, open, opened };
  for (const listener of listeners) listener();
}

type Reply = { cart: CartView; problems: { message: string }[] };

async function exchange(init?: RequestInit): Promise<Reply | null> {
  const response = await fetch("/api/cart", init).catch(() => null);
  return response?.ok ? response.json() : null;
}

async function sync(): Promise<void> {
  while (hasPending(state)) {
    apply({ kind: "send" });
    const set = Object.entries(state.sent ?? {}).map(([variantId, quantity]) => ({
      variantId,
      quantity,
    }));
    const reply = await exchange({
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ set }),
    });
    if (!reply) {
      apply({ kind: "failed", message: t.busy });
      return;
    }
    apply({ kind: "reply", cart: reply.cart, message: reply.problems[0]?.message ?? null });
  }
}

/** Loads the server's cart again, unless changes are on their way to it. */
export async function refreshCart(): Promise<void> {
  if (state.sent || hasPending(state)) return;
  const reply = await exchange();
  if (reply && !state.sent) apply({ kind: "reply", cart: reply.cart, message: null });
}

/** Sets a line to an absolute quantity; 0 removes it. */
function setQuantity(variantId: string, quantity: number): void {
  apply({ kind: "want", variantId, quantity });
  void sync();
}

/** Changes a line by some pieces, counted from the latest click, not from what was last drawn. */
export function changeBy(variantId: string, pieces: number): void {
  const line = snapshot.cart.lines.find((one) => one.variantId === variantId);
  if (!line) return;
  setQuantity(variantId, Math.max(0, Math.min(line.quantity + pieces, line.buyable)));
}

/** Adds some pieces and shows the cart. */
export async function addToCart(variantId: string, pieces: number): Promise<void> {
  setOpen(true);
  if (!state.server) await refreshCart();
  // Without knowing how many there are, so many more can't be said.
  if (!state.server) return apply({ kind: "failed", message: t.busy });
  const present =
    state.wanted[variantId] ??
    state.server?.lines.find((line) => line.variantId === variantId)?.quantity;
  setQuantity(variantId, (present ?? 0) + pieces);
}

export function setOpen(next: boolean): void {
  open = next;
  opened ||= next;
  publish();
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const getSnapshot = () => snapshot;
