import { CollectionSelect, StockSelect } from "#components/merchant/products/filter-selects.tsx";
import { FilterBar } from "#components/merchant/ui/lists/filter-bar.tsx";
import { Field, SelectField } from "#components/ui/field.tsx";
import { type ProductFilter, productSorts } from "#lib/catalog/admin/product-filter.ts";
import { productStatuses } from "#lib/catalog/edit/product-fields.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { list: t, status: statusNames } = editMessages;

type Props = {
  path: string;
  filter: ProductFilter;
  collections: { slug: string; title: string }[];
  vendors: string[];
};

export function ProductFilters({ path, filter, collections, vendors }: Props) {
  const { q, status, collection, vendor, stock, sort } = filter;
  return (
    <FilterBar
      label={t.filter}
      action={path}
      active={Boolean(q || status || collection || vendor || stock)}
    >
      <Field id="q" name="q" type="search" label={t.search} defaultValue={q} />
      <SelectField id="status" name="status" label={t.statusLabel} defaultValue={status ?? ""}>
        <option value="">{t.anyStatus}</option>
        {productStatuses.map((name) => (
          <option key={name} value={name}>
            {statusNames[name]}
          </option>
        ))}
      </SelectField>
      <CollectionSelect chosen={collection} collections={collections} />
      {vendors.length > 0 ? (
        <SelectField id="vendor" name="vendor" label={t.vendor} defaultValue={vendor}>
          <option value="">{t.anyVendor}</option>
          {vendors.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      <StockSelect chosen={stock} />
      <SelectField id="sort" name="sort" label={t.sort} defaultValue={sort}>
        {productSorts.map((name) => (
          <option key={name} value={name}>
            {t.sorts[name]}
          </option>
        ))}
      </SelectField>
    </FilterBar>
  );
}
