import { cn } from "#components/ui/cn.ts";

export type SheetColumn = { header: string /** Numbers and amounts. */; end?: boolean };

type Props = { columns: SheetColumn[]; rows: { key: string; cells: (string | number)[] }[] };

/** The lines of a printed sheet. */
export function SheetTable({ columns, rows }: Props) {
  const cell = (at: number) =>
    cn("py-2 pr-3 last:pr-0", columns[at]?.end && "figures whitespace-nowrap text-right");
  return (
    <table className="mb-6 w-full border-collapse text-left text-body">
      <thead>
        <tr className="border-b border-line-strong text-label text-muted">
          {columns.map(({ header }, at) => (
            <th key={header} scope="col" className={cn(cell(at), "font-medium")}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} className="break-inside-avoid border-b border-line align-top">
            {cells.map((content, at) => (
              <td key={columns[at]?.header} className={cell(at)}>
                {content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
