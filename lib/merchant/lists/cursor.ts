import { z } from "zod";

const parts = z.array(z.union([z.string().max(300), z.number()])).max(4);

export type Cursor = z.output<typeof parts>;

/** Where a list read by key goes on, for an address: the sort values of its last row, and the row's id. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** Null for nothing and for nonsense: the list then starts at its top. */
export function readCursor(text: unknown): Cursor | null {
  if (typeof text !== "string" || text.length > 1000) return null;
  try {
    return parts.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
