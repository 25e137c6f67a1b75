/** Empties a list, at most `size` rows at a time. */
export function* take<T>(rows: T[], size: number): Generator<T[]> {
  while (rows.length > 0) yield rows.splice(0, size);
}
