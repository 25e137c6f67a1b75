import type { FaultNote } from "#lib/sandbox/faults/kinds.ts";
import type { FaultRow } from "#lib/sandbox/faults/switches.ts";
import type { FaultKind } from "#lib/sandbox/types.ts";

const chances: [string, string][] = [
  ["0", "Off"],
  ["0.1", "1 in 10"],
  ["0.25", "1 in 4"],
  ["0.5", "Every other"],
  ["1", "Always"],
];

/** One fault: what it does, and how often it is injected. */
export function FaultSwitch({
  kind,
  note,
  row,
}: {
  kind: FaultKind;
  note: FaultNote;
  row: FaultRow | undefined;
}) {
  const chance = String(row?.probability ?? 0);
  const listed = chances.some(([value]) => value === chance);
  return (
    <li
      className={`grid grid-cols-[1fr_auto] items-start gap-x-4 gap-y-1 border-b border-r border-line p-4 sm:flex sm:flex-col ${row ? "bg-bad-wash" : ""}`}
    >
      <h3 className="text-lg">{note.label}</h3>
      <p className="col-start-1 text-label text-muted" id={`${kind}-what`}>
        {note.what}
        {note.calls ? (
          <span className="block font-mono text-xs">{note.calls.join(", ")}</span>
        ) : null}
      </p>
      <div className="col-start-2 row-span-2 row-start-1 flex flex-col items-end gap-2 sm:mt-auto sm:flex-row sm:items-center">
        <select
          key={chance}
          name={`fault ${kind}`}
          aria-label={`How often: ${note.label}`}
          aria-describedby={`${kind}-what`}
          defaultValue={chance}
          className="min-h-9 border border-line-strong bg-paper px-2 text-label hover:border-ink"
        >
          {chances.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
          {listed ? null : <option value={chance}>{chance}</option>}
        </select>
        {row ? (
          <span className="figures text-label text-bad">
            injected {row.injected} of {row.considered}
            {row.left === null ? "" : `, ${row.left} left`}
          </span>
        ) : null}
      </div>
    </li>
  );
}
