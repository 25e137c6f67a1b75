import { CasingCache } from "drizzle-orm/casing";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import * as tables from "#db/tables.ts";

export type MovedColumn = {
  name: string;
  /** As PostgreSQL calls it. */
  type: string;
};

export type MovedTable = {
  name: string;
  columns: MovedColumn[];
  /** The primary key, whose order both databases share. */
  key: string[];
  /** A number that the target counts up itself from the highest one on. */
  counter: string | null;
};

// What processes say to each other, and what is made of the products again, by the new database's own means.
const leftOut = ["leases", "changes", "search_documents", "facet_sets", "facet_set_values"];

const casing = new CasingCache("snake_case");

/** The tables in an order in which each one's foreign keys find their rows. The process's dialect must be PostgreSQL. */
export function movedTables(): MovedTable[] {
  const configs = Object.values(tables as unknown as Record<string, PgTable>).map(getTableConfig);
  const ordered: typeof configs = [];
  let waiting = configs;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ name, foreignKeys }) =>
      foreignKeys.every((foreignKey) => {
        const target = getTableConfig(foreignKey.reference().foreignTable).name;
        return target === name || ordered.some((one) => one.name === target);
      }),
    );
    if (ready.length === 0) throw new Error("tables refer to each other in a circle");
    ordered.push(...ready);
    waiting = waiting.filter((one) => !ready.includes(one));
  }
  return ordered.filter(({ name }) => !leftOut.includes(name)).map(describe);
}

function describe({ name, columns, primaryKeys }: ReturnType<typeof getTableConfig>): MovedTable {
  const nameOf = (column: (typeof columns)[number]) => casing.getColumnCasing(column);
  const single = columns.filter((column) => column.primary).map(nameOf);
  return {
    name,
    columns: columns
      .filter((column) => column.generated === undefined)
      .map((column) => ({
        name: nameOf(column),
        type: column.getSQLType().replace(' COLLATE "C"', ""),
      })),
    key: single.length > 0 ? single : (primaryKeys[0]?.columns.map(nameOf) ?? []),
    counter: columns.filter((column) => column.generatedIdentity).map(nameOf)[0] ?? null,
  };
}
