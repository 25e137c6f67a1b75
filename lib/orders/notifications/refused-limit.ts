const PER_MINUTE = 60;

let minute = 0;
let kept = 0;

/** True for the first sixty refused notifications of a minute in this process; the rest is only counted. */
export function mayStoreRefused(nowMs = Date.now()): boolean {
  const current = Math.floor(nowMs / 60_000);
  if (current !== minute) {
    minute = current;
    kept = 0;
  }
  return kept++ < PER_MINUTE;
}
