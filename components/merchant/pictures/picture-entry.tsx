import { FocalPicture } from "#components/merchant/pictures/focal-picture.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormField } from "#components/merchant/ui/forms/fields.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { dropPicture, editPicture, orderPicture } from "#lib/catalog/product-pictures/actions.ts";
import { fallbackFile, mediaPath, type Picture } from "#lib/media/picture.ts";
import type { FormAction } from "#lib/merchant/action-state.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { pictures: t, save } = editMessages;

type Props = { productId: string; picture: Picture; nth: number; total: number };

export function PictureEntry({ productId, picture, nth, total }: Props) {
  const { id, width, height, focalX, focalY, alt } = picture;
  const place = { productId, mediaId: id };
  const src = mediaPath(fallbackFile(picture));
  return (
    <li id={`picture-${id}`} className="scroll-mt-4 border border-line p-4">
      <p className="mb-3 text-label text-muted">{t.nth(nth + 1, total)}</p>
      <ActionForm action={editPicture} submit={save}>
        <HiddenFields fields={place} />
        <div className="grid items-start gap-4 md:grid-cols-2">
          <FocalPicture src={src} width={width} height={height} focalX={focalX} focalY={focalY} />
          <FormField name="alt" label={t.alt} defaultValue={alt} />
        </div>
      </ActionForm>
      <div className="mt-3 flex flex-wrap gap-3">
        {nth > 0 ? (
          <OneButton
            action={orderPicture}
            fields={{ ...place, to: String(nth - 1) }}
            label={t.moveUp}
          />
        ) : null}
        {nth < total - 1 ? (
          <OneButton
            action={orderPicture}
            fields={{ ...place, to: String(nth + 1) }}
            label={t.moveDown}
          />
        ) : null}
        <OneButton action={dropPicture} fields={place} label={t.remove} />
      </div>
    </li>
  );
}

function OneButton({
  action,
  fields,
  label,
}: {
  action: FormAction;
  fields: Record<string, string>;
  label: string;
}) {
  return (
    <ActionForm action={action}>
      <HiddenFields fields={fields} />
      <SubmitButton look="secondary">{label}</SubmitButton>
    </ActionForm>
  );
}

function HiddenFields({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
