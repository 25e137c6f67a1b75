import { z } from "zod";

/** Where a page of a list ends: the sorted value and the id of its last row. */
export type Cursor = { value: number; id: string };

const text = z.string().regex(/^(\d{1,16})\.([A-Za-z0-9_-]{1,64})$/);

/** A cursor as it stands in an address. */
export const formatCursor = ({ value, id }: Cursor): string => `${value}.${id}`;

/** Reads a cursor; null for none and for what is none. */
export function readCursor(given: unknown): Cursor | null {
  const parsed = text.safeParse(given);
  if (!parsed.success) return null;
  const dot = parsed.data.indexOf(".");
  return { value: Number(parsed.data.slice(0, dot)), id: parsed.data.slice(dot + 1) };
}
