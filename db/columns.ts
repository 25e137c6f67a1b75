import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

// The only file that names a dialect's column types: a second dialect is a second copy of these few lines.
export const table = sqliteTable;
export const unique = uniqueIndex;
export const lookup = index;
export const compositeKey = primaryKey;

/** Random text made by the app; also for foreign keys. */
export const id = () => text();
export const string = () => text();
/** One of a few words, kept as text. */
export const word = <T extends string>() => text().$type<T>();
/** A decimal written out, up to 18 places: token amounts and rates. */
export const decimal = () => text();
/** A whole number: quantities, versions, positions. */
export const count = () => integer();
/** US cents. */
export const money = () => integer();
/** Milliseconds since the epoch, UTC. */
export const time = () => integer();
export const flag = () => integer({ mode: "boolean" });
export const json = <T>() => text({ mode: "json" }).$type<T>();
