type Page = { kind: "APP_PAGE"; html: string; status?: number | undefined; headers: object };

/** What of Next's cache its handler uses here. */
export default class PageCache {
  constructor(context: object);
  get(key: string, context: object): Promise<{ value: Page | null } | null>;
  set(key: string, value: Page | null, context: object): Promise<void>;
}
