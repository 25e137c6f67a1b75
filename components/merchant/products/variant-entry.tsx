import { Thumbnail } from "#components/merchant/pictures/thumbnail.tsx";
import { VariantForm } from "#components/merchant/products/variant-form.tsx";
import { Dialog } from "#components/merchant/ui/dialog.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import type { StaffVariant } from "#lib/catalog/admin/read-variants.ts";
import { dropVariant } from "#lib/catalog/variants/actions.ts";
import type { Picture } from "#lib/media/picture.ts";
import { formatMoney } from "#lib/money.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { variants: t } = editMessages;

type Props = { variant: StaffVariant; pictures: Picture[]; open: boolean };

/** A variant as a line that opens to its form. */
export function VariantEntry({ variant, pictures, open }: Props) {
  const { id, values, sku, priceMinor, available, policy, mediaId } = variant;
  const name = values.join(" / ") || t.single;
  const picture = pictures.find((one) => one.id === mediaId) ?? pictures[0] ?? null;
  const isOut = policy === "deny" && available <= 0;
  return (
    <details open={open} className="border-b border-line">
      <summary className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 py-2 hover:bg-wall">
        <Thumbnail picture={picture} className="size-10" />
        <span className="min-w-40 flex-1 font-medium">{name}</span>
        <span className="text-label text-muted">{sku}</span>
        <span className="figures">{formatMoney(priceMinor)}</span>
        <span className={isOut ? "figures text-bad" : "figures text-muted"}>
          {t.available(available)}
        </span>
      </summary>
      <div className="grid gap-4 py-4">
        <VariantForm variant={variant} pictures={pictures} />
        <div className="flex flex-wrap items-center gap-4">
          <a
            href={`/merchant/stock/${id}`}
            className="link inline-flex min-h-11 items-center text-body"
          >
            {t.stockAndHistory}
          </a>
          {values.length > 0 ? (
            <Dialog open={t.removeTitle} title={`${t.removeTitle}: ${name}`} look="plain">
              <p className="mb-4 text-body text-muted">{t.removeHint}</p>
              <ActionForm action={dropVariant} submit={t.removeTitle}>
                <input type="hidden" name="id" value={id} />
              </ActionForm>
            </Dialog>
          ) : null}
        </div>
      </div>
    </details>
  );
}
