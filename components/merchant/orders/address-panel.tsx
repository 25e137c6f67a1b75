import { Dialog } from "#components/merchant/ui/dialog.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormField } from "#components/merchant/ui/forms/fields.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { addressFields } from "#lib/address/address-fields.ts";
import { countryName } from "#lib/address/countries.ts";
import { formatAddress, hasAddress } from "#lib/address/format-address.ts";
import { correctAddress } from "#lib/orders/editing/actions.ts";
import type { Evidence } from "#lib/orders/evidence/read-evidence.ts";
import { checkoutMessages } from "#messages/checkout/checkout.ts";
import { merchantOrderMessages as t } from "#messages/merchant/orders/orders.ts";

/** Who ordered and where it ships to, with a form to correct that until all has left. */
export function AddressPanel({ order }: { order: Evidence["order"] }) {
  const { id, email, address, note, fulfillment } = order;
  if (email === "")
    return (
      <Panel title={t.page.buyer}>
        <p className="text-muted">{t.erased}</p>
      </Panel>
    );
  return (
    <Panel title={t.page.buyer}>
      <p className="break-all">
        <a href={`/merchant/customers?email=${encodeURIComponent(email)}`} className="link">
          {email}
        </a>
      </p>
      <h3 className="mb-1 mt-4 font-sans text-body font-medium">{t.page.address}</h3>
      <address className="mb-3 not-italic">
        {formatAddress(address).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </address>
      {note ? (
        <>
          <h3 className="mb-1 font-sans text-body font-medium">{t.page.shopperNote}</h3>
          <p className="mb-3 whitespace-pre-line break-words">{note}</p>
        </>
      ) : null}
      {hasAddress(address) && fulfillment !== "fulfilled" ? (
        <Dialog open={t.editAddress} title={t.editAddress}>
          <ActionForm action={correctAddress} submit={t.save}>
            <input type="hidden" name="orderId" value={id} />
            <FormField
              name="name"
              label={checkoutMessages.fields.name}
              defaultValue={address.name}
            />
            {addressFields(address.country).map((field) => (
              <FormField
                key={field.name}
                name={field.name}
                label={field.label}
                required={field.required}
                defaultValue={address[field.name]}
              />
            ))}
            <p className="text-label text-muted">{t.countryFixed(countryName(address.country))}</p>
          </ActionForm>
        </Dialog>
      ) : null}
    </Panel>
  );
}
