import { RuleFields } from "#components/merchant/collections/rule-fields.tsx";
import { Conflict } from "#components/merchant/ui/forms/conflict.tsx";
import { FormField, FormSelect, FormTextarea } from "#components/merchant/ui/forms/fields.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import type { CollectionFields } from "#lib/catalog/collections/save-collection.ts";
import type { Picture } from "#lib/media/picture.ts";
import { collectionMessages } from "#messages/merchant/catalog/collections.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { fields: t, rule } = collectionMessages;

const sorts = ["hand", "newest", "price-low", "price-high"] as const;

type Props = {
  collection: CollectionFields | null;
  /** Those that can be its picture. */
  pictures: Picture[];
};

export function CollectionFieldset({ collection, pictures }: Props) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Panel title={editMessages.groups.texts}>
        <div className="grid gap-4">
          <FormField name="title" label={t.title} defaultValue={collection?.title} />
          <Conflict name="title" />
          {collection ? null : <FormField name="slug" label={t.slug} hint={t.slugHint} />}
          <FormField
            name="summary"
            label={t.summary}
            hint={t.summaryHint}
            defaultValue={collection?.summary}
          />
          <Conflict name="summary" />
          <FormTextarea name="text" label={t.text} rows={5} defaultValue={collection?.text} />
          <Conflict name="text" />
          <FormSelect name="mediaId" label={t.mediaId} defaultValue={collection?.mediaId ?? ""}>
            <option value="">{t.noPicture}</option>
            {pictures.map(({ id, alt }) => (
              <option key={id} value={id}>
                {alt}
              </option>
            ))}
          </FormSelect>
          <Conflict name="mediaId" />
        </div>
      </Panel>
      <Panel title={rule.filled}>
        <div className="grid gap-4">
          <FormSelect name="sort" label={t.sort} defaultValue={collection?.sort ?? "hand"}>
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {t.sorts[sort]}
              </option>
            ))}
          </FormSelect>
          <Conflict name="sort" />
          <RuleFields rule={collection?.rule ?? null} />
        </div>
      </Panel>
    </div>
  );
}
