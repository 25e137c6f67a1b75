import type { Tx } from "#db/client.ts";
import { lock } from "#db/queries/lock.ts";

/**
 * One edit of the catalogue at a time, whoever makes it: edits decide by what else there is (slugs, places, collections).
 * Orders don't wait for it; a row that they change as well is locked where it is read.
 */
export const lockCatalogue = (tx: Tx): Promise<void> => lock(tx, "catalogue");
