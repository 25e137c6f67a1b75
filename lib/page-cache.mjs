import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";

// Next bundles this file, where the import is the class itself; loaded by Node it is the module around it.
const PageCache = fileSystemCache.default ?? fileSystemCache;

/**
 * Next's own cache of pages and data, except that 404 pages of unknown addresses are not kept: anybody can ask for any
 * number of them, and each would take the place of a real page. A page that was there and is gone replaces itself.
 */
export default class extends PageCache {
  async set(key, value, context) {
    if (value?.status === 404 && !(await this.get(key, { ...context, kind: value.kind }))) return;
    await super.set(key, value, context);
  }
}
