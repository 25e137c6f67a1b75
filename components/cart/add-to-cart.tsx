"use client";

import { addToCart } from "#components/cart/store.ts";
import { Button } from "#components/ui/button.tsx";
import { changeLine } from "#lib/cart/actions.ts";
import { cartMessages as t } from "#messages/cart.ts";

/** Adds one piece: through the drawer, or by a plain form where there is no JavaScript. */
export function AddToCart({ variantId, disabled }: { variantId: string; disabled: boolean }) {
  return (
    <form
      action={changeLine}
      onSubmit={(event) => {
        event.preventDefault();
        void addToCart(variantId);
      }}
    >
      <input type="hidden" name="variantId" value={variantId} />
      <input type="hidden" name="quantity" value="1" />
      <input type="hidden" name="add" value="1" />
      <Button type="submit" disabled={disabled} className="w-full">
        {disabled ? t.soldOut : t.addToCart}
      </Button>
    </form>
  );
}
