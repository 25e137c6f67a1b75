import { CollectionSelect, StockSelect } from "#components/merchant/products/filter-selects.tsx";
import { FilterBar } from "#components/merchant/ui/lists/filter-bar.tsx";
import { Field } from "#components/ui/field.tsx";
import type { StockFilter } from "#lib/catalog/admin/list-variants.ts";
import { stockMessages } from "#messages/merchant/catalog/stock.ts";

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
      <CollectionSelect chosen={collection} collections={collections} />
      <StockSelect chosen={stock} />
    </FilterBar>
  );
}
