import { singleton } from "#lib/shared/singleton.ts";

/** Tags remembered one by one; beyond, everything older than the forgotten ones counts as expired. */
const MAX_TAGS = 20_000;

const state = () =>
  singleton("expired-tags", () => ({ expiredAt: new Map<string, number>(), before: 0 }));

/** Expires, in this process, everything with one of these tags that was rendered before now. */
export function expireTags(tags: string[], now = Date.now()): void {
  const expired = state();
  for (const tag of tags) {
    // At the end again: the order is that of expiry.
    expired.expiredAt.delete(tag);
    expired.expiredAt.set(tag, now);
  }
  for (const [tag, at] of expired.expiredAt) {
    if (expired.expiredAt.size <= MAX_TAGS) break;
    expired.before = at;
    expired.expiredAt.delete(tag);
  }
}

/** Whether something with these tags, whose rendering began at `since`, may show what was before a change. */
export function isExpired(tags: string[], since: number): boolean {
  const { expiredAt, before } = state();
  if (tags.length === 0) return false;
  return since <= before || tags.some((tag) => since <= (expiredAt.get(tag) ?? 0));
}
