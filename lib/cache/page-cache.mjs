import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { currentRequest } from "../shared/request-context.ts";
import { isExpired } from "./expired-tags.ts";

// Next bundles this file, where the import is the class itself; loaded by Node it is the module around it.
const PageCache = fileSystemCache.default ?? fileSystemCache;

const TAGS_HEADER = "x-next-cache-tags";

/**
 * Next's own cache of pages and data in memory, with two differences. Tags expire on every instance (lib/cache/expired-tags.ts).
 * 404 pages of unknown addresses are not kept: anybody can ask for any number of them, and each would take the place of
 * a real page. A page that was there and is gone replaces itself.
 */
export default class extends PageCache {
  // Next makes one for each request: whatever it keeps was read after this moment.
  startedAt = Date.now();

  async get(key, context) {
    const entry = await super.get(key, context);
    if (!entry) return entry;
    const tags = tagsOf(entry.value, context);
    if (isExpired(tags, entry.lastModified)) return null;
    if (entry.value?.kind === "APP_PAGE") noteForRequest(entry, tags);
    return entry;
  }

  async set(key, value, context) {
    if (value?.status === 404 && !(await super.get(key, { ...context, kind: value.kind }))) return;
    await super.set(key, value, context);
    // A change committed while a page was being rendered must expire it, too.
    const kept = PageCache.memoryCache?.get(key);
    if (kept) kept.lastModified = this.startedAt;
  }
}

/** lib/http/send/send-cached-pages.ts sends it to the next ones who ask. */
function noteForRequest({ value, lastModified }, tags) {
  const request = currentRequest();
  if (request) request.cachedPage = { html: value.html, tags, renderedAt: lastModified };
}

function tagsOf(value, { tags = [], softTags = [] }) {
  if (value?.kind === "FETCH") return [...tags, ...softTags];
  const header = value?.headers?.[TAGS_HEADER];
  return typeof header === "string" ? header.split(",") : [];
}
