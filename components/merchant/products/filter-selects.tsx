import { SelectField } from "#components/ui/field.tsx";
import { stockFilters } from "#lib/catalog/admin/product-filter.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { list: t } = editMessages;

type Collections = { chosen: string; collections: { slug: string; title: string }[] };

/** Narrows a list of products or variants down to a collection. */
export function CollectionSelect({ chosen, collections }: Collections) {
  return (
    <SelectField id="collection" name="collection" label={t.collection} defaultValue={chosen}>
      <option value="">{t.anyCollection}</option>
      {collections.map(({ slug, title }) => (
        <option key={slug} value={slug}>
          {title}
        </option>
      ))}
    </SelectField>
  );
}

/** The same by how much is left. */
export function StockSelect({
  chosen = "",
}: {
  chosen: (typeof stockFilters)[number] | undefined | "";
}) {
  return (
    <SelectField id="stock" name="stock" label={t.stock} defaultValue={chosen}>
      <option value="">{t.anyStock}</option>
      {stockFilters.map((name) => (
        <option key={name} value={name}>
          {t[name]}
        </option>
      ))}
    </SelectField>
  );
}
