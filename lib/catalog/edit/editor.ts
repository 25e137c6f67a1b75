import type { Staff } from "#lib/merchant/staff.ts";
import type { Shop } from "#lib/shop.ts";

/** Who edits, where and when: what every change of the catalogue needs. */
export type Editor = { db: Shop["db"]; staff: Pick<Staff, "id" | "name">; now: number };

/** The editor of an action of the console. */
export const editorOf = ({ shop, staff }: { shop: Shop; staff: Staff }): Editor => ({
  db: shop.db,
  staff,
  now: shop.clock.now(),
});
