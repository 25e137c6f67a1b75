import type { MediaStore } from "#lib/media/store/media-store.ts";

const MAX_FILE_BYTES = 1024 * 1024;

type Bytes = Buffer<ArrayBuffer> | null;

/**
 * A store whose small files stay in this process's memory once they were read, up to `maxBytes`: those that nobody asked
 * for longest go first. Readers of one file wait for one call. Files never change, so nothing has to expire.
 */
export function rememberFiles(store: MediaStore, maxBytes: number): MediaStore {
  const kept = new Map<string, Buffer<ArrayBuffer>>();
  const reading = new Map<string, Promise<Bytes>>();
  let total = 0;

  function forget(file: string): void {
    total -= kept.get(file)?.length ?? 0;
    kept.delete(file);
  }

  async function load(file: string): Promise<Bytes> {
    const bytes = await store.read(file);
    if (!bytes || bytes.length > MAX_FILE_BYTES) return bytes;
    kept.set(file, bytes);
    total += bytes.length;
    for (const [oldest] of kept) {
      if (total <= maxBytes) break;
      forget(oldest);
    }
    return bytes;
  }

  return {
    ...store,
    async read(file) {
      const known = kept.get(file);
      if (known) {
        // Asked for last: at the end.
        kept.delete(file);
        kept.set(file, known);
        return known;
      }
      const call = reading.get(file) ?? load(file).finally(() => reading.delete(file));
      reading.set(file, call);
      return call;
    },
    remove(file) {
      forget(file);
      return store.remove(file);
    },
  };
}
