import { openDatabase } from "#db/open-database.ts";
import { fillOrders } from "#scripts/bench/fill-orders.ts";

// node tests/bench/rates/fill-shop.ts COUNT: orders of a year in the migrated database of DATA_DIR.
const db = openDatabase(`file:${process.env.DATA_DIR}/shop.db`);
await fillOrders(db, Number(process.argv[2]), Date.now());
await db.close();
