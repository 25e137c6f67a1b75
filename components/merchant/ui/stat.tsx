import type { ReactNode } from "react";
import { formatCount } from "#lib/text/format-count.ts";

type Props = {
  label: string;
  value: ReactNode;
  /** A second line: what it is compared with. */
  note?: ReactNode;
  href?: string;
};

/** One figure with its name; stands inside a `<dl>`. */
export function Stat({ label, value, note, href }: Props) {
  return (
    <div className="relative border border-line bg-paper px-4 py-3 has-[a:hover]:border-ink">
      <dt className="text-label text-muted">
        {href ? (
          <a href={href} className="after:absolute after:inset-0">
            {label}
          </a>
        ) : (
          label
        )}
      </dt>
      <dd className="figures mt-0.5 text-2xl">
        {typeof value === "number" ? formatCount(value) : value}
      </dd>
      {note ? <dd className="text-label text-muted">{note}</dd> : null}
    </div>
  );
}
