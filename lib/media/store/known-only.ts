import type { MediaStore } from "#lib/media/store/media-store.ts";

const OF_PICTURE = /^[0-9a-f]{32}(?=[-.])/;

/**
 * A store that is asked for a picture's public files only when the picture is known: a made-up address then costs a look
 * at the database instead of a call. What `isKnown` can't tell is asked for.
 */
export function knownOnly(
  store: MediaStore,
  isKnown: (id: string) => Promise<boolean>,
): MediaStore {
  return {
    ...store,
    async read(file) {
      const [id] = OF_PICTURE.exec(file) ?? [];
      const isWorthIt = id === undefined || (await isKnown(id).catch(() => true));
      return isWorthIt ? store.read(file) : null;
    },
  };
}
