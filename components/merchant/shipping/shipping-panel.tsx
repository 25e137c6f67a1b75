import { CarrierSelect } from "#components/merchant/shipping/carrier-select.tsx";
import { ParcelEntry } from "#components/merchant/shipping/parcel-entry.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormField } from "#components/merchant/ui/forms/fields.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { formatItem } from "#lib/catalog/format-options.ts";
import type { Evidence } from "#lib/orders/evidence/read-evidence.ts";
import { isErased } from "#lib/orders/is-erased.ts";
import { shipParcel } from "#lib/orders/shipping/actions.ts";
import { merchantShippingMessages as t } from "#messages/merchant/orders/shipping.ts";

/** An order's parcels, and a form for the next one. */
export function ShippingPanel({ evidence }: { evidence: Evidence }) {
  const { order, lines, parcels } = evidence;
  const left = lines
    .map((line) => ({ ...line, left: line.quantity - line.cancelled - line.shipped }))
    .filter((line) => line.requiresShipping && line.left > 0);
  return (
    <Panel title={t.panel}>
      <ul className="grid gap-4 empty:hidden">
        {parcels.map((parcel) => (
          <ParcelEntry key={parcel.id} parcel={parcel} isErased={isErased(order)} />
        ))}
      </ul>
      {order.stock === "sold" && left.length > 0 ? (
        <ActionForm
          action={shipParcel}
          submit={t.ship}
          className={parcels.length > 0 ? "mt-5 border-t border-line pt-5" : ""}
        >
          <input type="hidden" name="orderId" value={order.id} />
          <div className="grid items-end gap-3 sm:grid-cols-2">
            {left.map((line) => (
              <FormField
                key={`${line.variantId} ${line.shipped}`}
                name={`pieces.${line.variantId}`}
                type="number"
                min={0}
                max={line.left}
                label={t.pieces(formatItem(line), line.left)}
                defaultValue={line.left}
              />
            ))}
          </div>
          <div className="grid items-start gap-3 sm:grid-cols-3">
            <CarrierSelect />
            <FormField name="trackingNumber" label={t.trackingNumber} maxLength={40} />
            <FormField name="link" type="url" label={t.link} hint={t.linkHint} maxLength={300} />
          </div>
        </ActionForm>
      ) : null}
      {parcels.length === 0 && (order.stock !== "sold" || left.length === 0) ? (
        <p className="text-muted">
          {lines.some((line) => line.requiresShipping) ? t.notReady : t.nothing}
        </p>
      ) : null}
    </Panel>
  );
}
