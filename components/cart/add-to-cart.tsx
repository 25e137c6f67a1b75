"use client";

import { addToCart } from "#components/cart/store.ts";
import { Button } from "#components/ui/button.tsx";
import { changeLine } from "#lib/cart/actions.ts";
import { cartMessages as t } from "#messages/cart.ts";

/**
 * Adds some pieces, at most `buyable`: through the drawer, or by a plain form where there is no JavaScript.
 */
export function AddToCart({ variantId, buyable }: { variantId: string; buyable: number }) {
  return (
    <form
      action={changeLine}
      onSubmit={(event) => {
        event.preventDefault();
        const pieces = Number(new FormData(event.currentTarget).get("quantity"));
        void addToCart(variantId, pieces);
      }}
      className="flex gap-3"
    >
      <input type="hidden" name="variantId" value={variantId} />
      <input type="hidden" name="add" value="1" />
      {buyable > 1 ? (
        <select
          name="quantity"
          aria-label={t.quantity}
          className="min-h-11 border border-line-strong bg-field px-3 text-base hover:border-ink"
        >
          {Array.from({ length: buyable }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the quantity
            <option key={at}>{at + 1}</option>
          ))}
        </select>
      ) : (
        <input type="hidden" name="quantity" value="1" />
      )}
      <Button type="submit" disabled={buyable === 0} className="flex-1">
        {buyable === 0 ? t.soldOut : t.addToCart}
      </Button>
    </form>
  );
}
