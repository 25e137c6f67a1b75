import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CartState,
  cartReducer,
  hasPending,
  initialState,
  selectCart,
} from "#components/cart/cart-reducer.ts";
import type { CartView } from "#lib/cart/types.ts";

const view = (quantities: Record<string, number>): CartView => {
  const lines = Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([variantId, quantity]) => ({
      variantId,
      slug: variantId,
      variantSlug: "v",
      title: variantId,
      options: [],
      picture: null,
      unitMinor: 100,
      quantity,
      buyable: 99,
      earlierMinor: null,
      requiresShipping: true,
      collections: [],
      weightGrams: 0,
    }));
  const count = lines.reduce((sum, line) => sum + line.quantity, 0);
  return { revision: 0, discountCode: null, lines, subtotalMinor: count * 100, count };
};

test("any interleaving of clicks, replies and the server's own pace ends with the last wishes", () => {
  const click = fc.record({
    kind: fc.constant("click"),
    id: fc.constantFrom("a", "b"),
    quantity: fc.nat(9),
  });
  const turn = fc.record({ kind: fc.constantFrom("send", "reply") });
  fc.assert(
    fc.property(fc.array(fc.oneof(click, turn), { maxLength: 60 }), (events) => {
      let state: CartState = cartReducer(initialState, {
        kind: "reply",
        cart: view({ a: 1 }),
        message: null,
      });
      const server: Record<string, number> = { a: 1 };
      const last: Record<string, number> = { a: 1 };
      let requests = 0;
      const send = () => {
        if (!hasPending(state)) return;
        state = cartReducer(state, { kind: "send" });
        requests++;
      };
      const reply = () => {
        if (!state.sent) return;
        Object.assign(server, state.sent);
        state = cartReducer(state, { kind: "reply", cart: view(server), message: null });
      };
      for (const event of events) {
        if (event.kind === "send") send();
        else if (event.kind === "reply") reply();
        else if ("id" in event) {
          last[event.id] = event.quantity;
          state = cartReducer(state, {
            kind: "want",
            variantId: event.id,
            quantity: event.quantity,
          });
          if (server[event.id])
            expect(
              selectCart(state).lines.find((line) => line.variantId === event.id)?.quantity ?? 0,
            ).toBe(event.quantity);
        }
      }
      reply();
      send();
      reply();
      expect(hasPending(state)).toBe(false);
      expect(
        Object.fromEntries(selectCart(state).lines.map((line) => [line.variantId, line.quantity])),
      ).toEqual(Object.fromEntries(Object.entries(last).filter(([, quantity]) => quantity > 0)));
      expect(requests).toBeLessThanOrEqual(events.length + 1);
    }),
    { numRuns: 3000 },
  );
});

test("a failed request forgets the wishes and says so: what is shown is what the server has", () => {
  let state = cartReducer(initialState, { kind: "reply", cart: view({ a: 2 }), message: null });
  state = cartReducer(cartReducer(state, { kind: "want", variantId: "a", quantity: 5 }), {
    kind: "send",
  });
  state = cartReducer(state, { kind: "failed", message: "busy" });
  expect(selectCart(state).count).toBe(2);
  expect(state.message).toBe("busy");
});

test("two requests at once: none starts while one is in flight", () => {
  let state = cartReducer(initialState, { kind: "want", variantId: "a", quantity: 1 });
  expect(hasPending(state)).toBe(true);
  state = cartReducer(state, { kind: "send" });
  state = cartReducer(state, { kind: "want", variantId: "a", quantity: 2 });
  expect(hasPending(state)).toBe(false);
});

test("the cart shown follows the clicks: removed lines are gone, a new one counts before it has a price", () => {
  let state = cartReducer(initialState, {
    kind: "reply",
    cart: view({ a: 2, b: 1 }),
    message: null,
  });
  for (const [variantId, quantity] of Object.entries({ a: 3, b: 0, c: 4 }))
    state = cartReducer(state, { kind: "want", variantId, quantity });
  const { lines, subtotalMinor, count } = selectCart(state);
  expect(lines.map((line) => [line.variantId, line.quantity])).toEqual([["a", 3]]);
  expect({ subtotalMinor, count }).toEqual({ subtotalMinor: 300, count: 7 });
});
