import type { Store } from "#lib/sandbox/store/open-store.ts";

/** Runs `work` in one exclusive transaction, rolled back when it throws. */
export const transaction = <T>({ store }: { store: Store }, work: () => T): T =>
  store.transaction(work, { behavior: "immediate" });
