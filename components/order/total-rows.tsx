import { cn } from "#components/ui/cn.ts";
import type { TotalRow } from "#lib/checkout/total-rows.ts";

const looks: Record<TotalRow["kind"], string> = {
  part: "",
  total: "text-lead not-first:mt-2 not-first:border-t not-first:border-line not-first:pt-2",
  tax: "text-label text-muted",
};

/** What an order or a cart costs, part by part. */
export function TotalRows({ rows }: { rows: TotalRow[] }) {
  return (
    <dl className="figures grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5">
      {rows.map(({ kind, name, detail, amount }) => (
        <div key={name} className={cn("col-span-2 grid grid-cols-subgrid", looks[kind])}>
          <dt>
            {name}
            {detail ? <span className="text-muted"> · {detail}</span> : null}
          </dt>
          <dd className="text-right">{amount}</dd>
        </div>
      ))}
    </dl>
  );
}
