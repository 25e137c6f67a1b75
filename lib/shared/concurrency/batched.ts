/**
 * Reads together what is asked for in one turn of the event loop, so that many small queries become one. `readAll`
 * returns what it found by key; a key that it leaves out is undefined.
 */
export function batched<V>(
  readAll: (keys: string[]) => Promise<Map<string, V>>,
): (key: string) => Promise<V | undefined> {
  let open: { keys: Set<string>; found: Promise<Map<string, V>> } | undefined;
  const begin = () => {
    const keys = new Set<string>();
    const closed = new Promise<void>((close) => setImmediate(close));
    const found = closed.then(() => {
      open = undefined;
      return readAll([...keys]);
    });
    return { keys, found };
  };
  return async (key) => {
    open ??= begin();
    open.keys.add(key);
    return (await open.found).get(key);
  };
}
