const KEY = "seen";
const MAX_SEEN = 9;

/** The products seen on this device, the latest first; none where the browser lets nobody store anything. */
export function readSeen(): string[] {
  try {
    return [JSON.parse(localStorage[KEY])].flat();
  } catch {
    return [];
  }
}

/** Puts a product in front; `null` forgets them all. */
export function keepSeen(slug: string | null): void {
  const others = readSeen().filter((one) => one !== slug);
  try {
    localStorage[KEY] = JSON.stringify(slug ? [slug, ...others].slice(0, MAX_SEEN) : []);
  } catch {}
}
