import { once } from "node:events";
import Sqlite from "better-sqlite3";

// Another program on the shop's database: holds the write lock until its parent lets go of it.
const client = new Sqlite(process.argv[2] ?? "", { fileMustExist: true, timeout: 5000 });
client.exec("BEGIN IMMEDIATE");
process.send?.("held");
await once(process, "disconnect");
client.exec("ROLLBACK");
client.close();
