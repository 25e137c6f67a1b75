import { FilterBar } from "#components/merchant/ui/filter-bar.tsx";
import { Field, SelectField } from "#components/ui/field.tsx";
import type { StockFilter } from "#lib/catalog/admin/list-variants.ts";
import { stockFilters } from "#lib/catalog/admin/product-filter.ts";
import { editMessages } from "#messages/merchant/catalog.ts";
import { stockMessages } from "#messages/merchant/stock.ts";

const { list: t } = editMessages;

type Props = {
  path: string;
  filter: StockFilter;
  collections: { slug: string; title: string }[];
};

export function StockFilters({ path, filter: { q, collection, stock }, collections }: Props) {
  return (
    <FilterBar
      label={stockMessages.filter}
      action={path}
      active={Boolean(q || collection || stock)}
    >
      <Field id="q" name="q" type="search" label={stockMessages.search} defaultValue={q} />
      <SelectField id="collection" name="collection" label={t.collection} defaultValue={collection}>
        <option value="">{t.anyCollection}</option>
        {collections.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </SelectField>
      <SelectField id="stock" name="stock" label={t.stock} defaultValue={stock ?? ""}>
        <option value="">{t.anyStock}</option>
        {stockFilters.map((name) => (
          <option key={name} value={name}>
            {t[name]}
          </option>
        ))}
      </SelectField>
    </FilterBar>
  );
}
