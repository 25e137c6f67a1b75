import type { Store } from "#lib/sandbox/store/open-store.ts";

/** Does all of `work` or nothing, as if no other process did anything meanwhile; what it throws is rolled back. */
export const transaction = <T>({ store }: { store: Store }, work: () => T): T =>
  store.transaction(work, { behavior: "immediate" });
