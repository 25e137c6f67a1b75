import { merchantAuditMessages as t } from "#messages/merchant/staff/audit.ts";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const text = (value: unknown): string =>
  value === undefined || value === null
    ? t.noDetail
    : typeof value === "string"
      ? value
      : JSON.stringify(value);

type Change = { name: string; before: unknown; after: unknown };

/** What differs between two states of a thing, field by field where both are objects. */
export function listChanges(before: unknown, after: unknown): Change[] {
  if (!isRecord(before) && !isRecord(after))
    return before === null && after === null ? [] : [{ name: "", before, after }];
  const [old, now] = [before, after].map((value) => (isRecord(value) ? value : {}));
  return [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])]
    .map((name) => ({ name, before: old?.[name], after: now?.[name] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

const MAX_SHOWN = 300;

/** A text, as long as a page's is behind its beginning. */
function Folded({ text: whole }: { text: string }) {
  if (whole.length <= MAX_SHOWN) return whole;
  return (
    <details className="inline-block max-w-full align-top">
      <summary className="cursor-pointer">{`${whole.slice(0, 80)}…`}</summary>
      <span className="whitespace-pre-wrap">{whole}</span>
    </details>
  );
}

export function Changes({ before, after }: { before: unknown; after: unknown }) {
  const changes = listChanges(before, after);
  if (changes.length === 0) return t.noDetail;
  return (
    <ul className="grid gap-0.5 text-label">
      {changes.map(({ name, before: old, after: now }) => (
        <li key={name} className="wrap-anywhere">
          {name ? <span className="text-muted">{name}: </span> : null}
          {old === undefined || old === null ? null : (
            <del>
              <Folded text={text(old)} />
            </del>
          )}{" "}
          <ins className="no-underline">
            <Folded text={text(now)} />
          </ins>
        </li>
      ))}
    </ul>
  );
}
