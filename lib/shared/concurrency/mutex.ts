export type Mutex = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** A mutex for each key: runs `work` after all earlier work of the same key in this process. Throws what `work` throws. */
export function createMutex(): Mutex {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const tail = (tails.get(key) ?? Promise.resolve()).then(work, work);
    tails.set(key, tail);
    try {
      return await tail;
    } finally {
      if (tails.get(key) === tail) tails.delete(key);
    }
  };
}
