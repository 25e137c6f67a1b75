import { Dialog } from "#components/merchant/ui/dialog.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { ConfirmPassword } from "#components/merchant/ui/forms/fields.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { erase } from "#lib/customers/actions.ts";
import { merchantCustomerMessages as t } from "#messages/merchant/customers.ts";

const link = "link inline-flex min-h-11 items-center";

/** What a person may ask of the shop: a copy of their data, and its erasure. */
export function DataPanels({ email, isOwner }: { email: string; isOwner: boolean }) {
  const address = encodeURIComponent(email);
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
      {isOwner ? (
        <Panel title={t.export}>
          <p className="mb-2">{t.exportHint}</p>
          <p className="flex flex-wrap gap-x-5">
            <a href={`/merchant/customers/export?email=${address}`} className={link} download>
              {t.json}
            </a>
            <a href={`/merchant/orders/export?q=${address}`} className={link} download>
              {t.csv}
            </a>
          </p>
        </Panel>
      ) : null}
      <Panel title={t.erase}>
        <p className="mb-4">{isOwner ? t.eraseHint : t.ownerOnly}</p>
        {isOwner ? (
          <Dialog open={t.erase} title={t.erase}>
            <ActionForm action={erase} submit={t.eraseButton}>
              <input type="hidden" name="email" value={email} />
              <p>{t.eraseHint}</p>
              <ConfirmPassword />
            </ActionForm>
          </Dialog>
        ) : null}
      </Panel>
    </div>
  );
}
