import { createHash } from "node:crypto";

/** Each field's value as a few characters, for a form to bring back what it was filled with. */
export function fingerprints<T extends object>(fields: T): Record<keyof T, string> {
  const entries = Object.entries(fields).map(([name, value]) => [name, fingerprint(value)]);
  return Object.fromEntries(entries);
}

const fingerprint = (value: unknown) =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 12);

export type Merge<T> = {
  merged: T;
  /** Changed on both sides to different values; `merged` has mine. */
  conflicts: (keyof T)[];
  /** Changed by somebody else only. */
  taken: (keyof T)[];
};

/**
 * Joins two edits of the same thing: what a form was filled with (`base`, as fingerprints), what it says now (`mine`)
 * and what was saved since (`theirs`). Nobody's change is dropped without being named. For the fields of `useTheirs`
 * theirs is taken, as long as it is what the form was filled with.
 */
export function mergeFields<T extends object>(
  base: Partial<Record<keyof T, string>>,
  mine: T,
  theirs: T,
  useTheirs: (keyof T)[] = [],
): Merge<T> {
  const merge: Merge<T> = { merged: { ...mine }, conflicts: [], taken: [] };
  for (const name of Object.keys(mine) as (keyof T)[]) {
    const [own, other] = [fingerprint(mine[name]), fingerprint(theirs[name])];
    if (other === base[name] && useTheirs.includes(name)) merge.merged[name] = theirs[name];
    if (own === other || other === base[name]) continue;
    if (own === base[name]) {
      merge.merged[name] = theirs[name];
      merge.taken.push(name);
    } else merge.conflicts.push(name);
  }
  return merge;
}
