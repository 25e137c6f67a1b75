import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";

export type Column<Row> = {
  key: string;
  header: string;
  cell(row: Row): ReactNode;
  /** Numbers and amounts. */
  end?: boolean;
  /** The heading of the row: on a phone, of its card. One column has it. */
  heading?: boolean;
};

type Props<Row> = {
  /** What the table holds, for screen readers. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey(row: Row): string;
  /** Instead of an empty table. */
  empty: ReactNode;
};

/** A table that turns into a card for each row on a phone. */
export function DataTable<Row>({ caption, columns, rows, rowKey, empty }: Props<Row>) {
  if (rows.length === 0) return empty;
  // The roles stand in the markup, since a table that is laid out as blocks loses its own.
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <table role="table" className="w-full border-collapse text-body max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row" className="border-b border-line-strong text-left text-label text-muted">
          {columns.map(({ key, header, end }) => (
            <th
              key={key}
              role="columnheader"
              scope="col"
              className={cn("px-3 py-2 font-medium", end && "text-right")}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:grid max-md:gap-3">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className="border-b border-line hover:bg-wall max-md:grid max-md:gap-1 max-md:border max-md:p-3"
          >
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { header, cell, end, heading } = column;
  const Tag = heading ? "th" : "td";
  return (
    <Tag
      role={heading ? "rowheader" : "cell"}
      scope={heading ? "row" : undefined}
      className={cn(
        "px-3 py-2.5 text-left align-top font-normal max-md:flex max-md:justify-between max-md:gap-4 max-md:px-0 max-md:py-0.5",
        heading && "font-medium max-md:order-first",
        end && "figures md:text-right",
      )}
    >
      {heading ? null : (
        <span aria-hidden="true" className="shrink-0 text-label text-muted md:hidden">
          {header}
        </span>
      )}
      <div className={cn("min-w-0 break-words", !heading && "max-md:text-right")}>{cell(row)}</div>
    </Tag>
  );
}
