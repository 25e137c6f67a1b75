import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ApiFault, FaultKind, Generation } from "#lib/sandbox/types.ts";

/** Enabled faults. */
export const faults = sqliteTable("faults", {
  kind: text().$type<FaultKind>().primaryKey(),
  probability: real().notNull(),
  seed: text().notNull(),
  /** The calls it applies to, without a leading slash; empty means all. */
  calls: text({ mode: "json" }).$type<string[]>().notNull(),
  /** How many more times it is injected; null means no limit. */
  left: integer(),
  /** How many calls or deliveries were considered: the position in the seed's sequence. */
  considered: integer().notNull(),
  injected: integer().notNull(),
});

export const settings = sqliteTable("settings", {
  key: text().primaryKey(),
  value: text({ mode: "json" }).$type<unknown>().notNull(),
});

/** Requests to the emulated API that were refused, or into whose answer a fault was injected. */
export const apiRequests = sqliteTable("api_requests", {
  id: integer().primaryKey({ autoIncrement: true }),
  at: integer().notNull(),
  generation: text().$type<Generation>().notNull(),
  method: text().notNull(),
  path: text().notNull(),
  appId: text(),
  timestamp: text(),
  sign: text(),
  body: text().notNull(),
  /** The body was longer than what is kept. */
  isBodyCut: integer({ mode: "boolean" }).notNull(),
  status: integer().notNull(),
  code: integer(),
  reason: text().notNull(),
  fault: text().$type<ApiFault>(),
});
