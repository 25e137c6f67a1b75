import { toSnakeCase } from "drizzle-orm/casing";

type Builder = { config: { name: string; keyAsName: boolean } };

/** Gives columns their names in the database once; otherwise each query would derive them again. */
export function nameColumns<Columns extends object>(columns: Columns): Columns {
  for (const [key, { config }] of Object.entries(columns as Record<string, Builder>)) {
    config.name = toSnakeCase(key);
    config.keyAsName = false;
  }
  return columns;
}
