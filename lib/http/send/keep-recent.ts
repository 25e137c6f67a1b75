export type Recent<T> = {
  get(key: string): T | undefined;
  set(key: string, value: T): T;
  delete(key: string): void;
};

/** Values by a key, those asked for last, up to `maxBytes` of what `bytesOf` says. */
export function keepRecent<T>(maxBytes: number, bytesOf: (value: T) => number): Recent<T> {
  const values = new Map<string, T>();
  let size = 0;
  const remove = (key: string) => {
    const value = values.get(key);
    if (value && values.delete(key)) size -= bytesOf(value);
  };
  return {
    get(key) {
      const value = values.get(key);
      // The one used last stands at the end.
      if (value && values.delete(key)) values.set(key, value);
      return value;
    },
    set(key, value) {
      remove(key);
      values.set(key, value);
      size += bytesOf(value);
      for (const oldest of values.keys()) {
        if (size <= maxBytes) break;
        remove(oldest);
      }
      return value;
    },
    delete: remove,
  };
}
