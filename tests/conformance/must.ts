/** Throws, with what was found, unless it holds. */
export function must(holds: boolean, found: string): asserts holds {
  if (!holds) throw new Error(found);
}
