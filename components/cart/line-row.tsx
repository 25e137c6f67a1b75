import { LineItem } from "#components/cart/line-item.tsx";
import { QuantityStepper } from "#components/cart/quantity-stepper.tsx";
import type { CartLine } from "#lib/cart/types.ts";
import { formatOptions } from "#lib/catalog/format-options.ts";

/** A line of the drawer, changed piece by piece. */
export function LineRow({
  line,
  onChange,
}: {
  line: CartLine;
  onChange: (variantId: string, pieces: number) => void;
}) {
  const { variantId, title, quantity, buyable } = line;
  return (
    <LineItem line={line} details={formatOptions(line.options)}>
      <QuantityStepper
        title={title}
        quantity={quantity}
        buyable={buyable}
        step={(pieces, button) => (
          <button type="button" onClick={() => onChange(variantId, pieces)} {...button} />
        )}
      />
    </LineItem>
  );
}
