import { dialect } from "#db/dialect.ts";
import * as postgres from "#db/postgres/columns.ts";
import * as sqlite from "#db/sqlite/columns.ts";

// Both kits take the same calls, and what they make answers the same calls; drizzle types them apart. Everything is
// typed as SQLite's, here and for queries (db/database.ts), so that tables and queries are written once.
const kit = dialect === "postgres" ? (postgres as unknown as typeof sqlite) : sqlite;

export const {
  compositeKey,
  containsText,
  decimal,
  enumText,
  flag,
  id,
  index,
  integer,
  isJson,
  isSet,
  json,
  jsonText,
  lower,
  money,
  rowNumber,
  string,
  table,
  timestamp,
  unique,
} = kit;
