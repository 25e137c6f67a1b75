import { CarrierSelect } from "#components/merchant/shipping/carrier-select.tsx";
import { Dialog } from "#components/merchant/ui/dialog.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormCheckbox, FormField } from "#components/merchant/ui/forms/fields.tsx";
import { formatItem } from "#lib/catalog/format-options.ts";
import { correctParcel, undoParcel } from "#lib/orders/shipping/actions.ts";
import { carrierName } from "#lib/orders/shipping/carriers.ts";
import type { Parcel } from "#lib/orders/shipping/read-parcels.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantShippingMessages as t } from "#messages/merchant/orders/shipping.ts";

/** A parcel that left, with forms to correct how it is followed and to take the shipment back. */
export function ParcelEntry({ parcel, isErased }: { parcel: Parcel; isErased: boolean }) {
  const { id, orderId, carrier, trackingNumber, trackingUrl } = parcel;
  const ids = (
    <>
      <input type="hidden" name="orderId" value={orderId} />
      <input type="hidden" name="shipmentId" value={id} />
    </>
  );
  return (
    <li>
      <p className="font-medium">{t.parcel(formatDateTime(parcel.shippedAt))}</p>
      <p className="break-words">
        {[carrierName(carrier) ?? t.other, trackingNumber].filter(Boolean).join(" ")}{" "}
        {trackingUrl ? (
          <a href={trackingUrl} className="link" rel="noreferrer">
            {t.track}
          </a>
        ) : null}
      </p>
      <p className="text-label text-muted">
        {parcel.contents.map((line) => `${line.quantity} × ${formatItem(line)}`).join(", ")}
      </p>
      {isErased ? null : (
        <div className="flex flex-wrap gap-x-4">
          <Dialog open={t.edit} title={t.editTitle} look="plain">
            <ActionForm action={correctParcel} submit={t.save} keepsTyped>
              {ids}
              <CarrierSelect defaultValue={carrier} />
              <FormField
                name="trackingNumber"
                label={t.trackingNumber}
                maxLength={40}
                defaultValue={trackingNumber}
              />
              <FormField
                name="link"
                type="url"
                label={t.link}
                hint={t.linkHint}
                maxLength={300}
                defaultValue={carrier === "other" ? trackingUrl : ""}
              />
              <FormCheckbox name="notify" label={t.tell} />
            </ActionForm>
          </Dialog>
          <Dialog open={t.undo} title={t.undoTitle} look="plain">
            <ActionForm action={undoParcel} submit={t.undo}>
              {ids}
              <p>{t.undoText}</p>
              <FormCheckbox name="notify" label={t.tell} hint={t.tellUndoHint} />
            </ActionForm>
          </Dialog>
        </div>
      )}
    </li>
  );
}
