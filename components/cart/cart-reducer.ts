import { type CartLine, type CartView, emptyCart } from "#lib/cart/types.ts";

/**
 * The browser's cart: the server's last word, and what was clicked since. One request is in flight at a time and
 * carries the latest wishes as absolute quantities, so fifty clicks cost a few requests and end where they ended.
 */
export type CartState = {
  server: CartView | null;
  wanted: Record<string, number>;
  /** What the request in flight carries. */
  sent: Record<string, number> | null;
  message: string | null;
};

export const initialState: CartState = { server: null, wanted: {}, sent: null, message: null };

export type CartEvent =
  | { kind: "want"; variantId: string; quantity: number }
  | { kind: "send" }
  | { kind: "reply"; cart: CartView; message: string | null }
  | { kind: "failed"; message: string };

export function cartReducer(state: CartState, event: CartEvent): CartState {
  switch (event.kind) {
    case "want":
      return {
        ...state,
        wanted: { ...state.wanted, [event.variantId]: event.quantity },
        message: null,
      };
    case "send":
      return { ...state, sent: { ...state.wanted } };
    case "reply": {
      const { sent } = state;
      // A quantity changed again during its request is still to be sent.
      const wanted = sent
        ? Object.fromEntries(
            Object.entries(state.wanted).filter(([id, quantity]) => sent[id] !== quantity),
          )
        : state.wanted;
      return { server: event.cart, wanted, sent: null, message: event.message };
    }
    case "failed":
      return { ...state, wanted: {}, sent: null, message: event.message };
  }
}

/** True when a request should start now. */
export const hasPending = (state: CartState) =>
  state.sent === null && Object.keys(state.wanted).length > 0;

/** What to show: the server's cart with the wishes laid over it. */
export function selectCart({ server, wanted }: CartState): CartView {
  const base = server ?? emptyCart;
  const lines = base.lines
    .map((line): CartLine => ({ ...line, quantity: wanted[line.variantId] ?? line.quantity }))
    .filter((line) => line.quantity > 0);
  const known = new Set(base.lines.map((line) => line.variantId));
  // A line that is just being added has no price yet; it counts, and appears with the reply.
  const arriving = Object.entries(wanted).filter(([id]) => !known.has(id));
  return {
    ...base,
    lines,
    subtotalMinor: lines.reduce((sum, line) => sum + line.unitMinor * line.quantity, 0),
    count: [
      ...lines.map((line) => line.quantity),
      ...arriving.map(([, quantity]) => quantity),
    ].reduce((a, b) => a + b, 0),
  };
}
