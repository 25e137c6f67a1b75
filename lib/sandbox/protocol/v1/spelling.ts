import type { Settings } from "#lib/sandbox/settings/schema.ts";

/**
 * A member whose name differs between the published samples and the parameter tables: under both names, unless the
 * `spelling` setting chooses one side.
 */
export function spelled<Value>(
  { spelling }: Pick<Settings, "spelling">,
  [inSamples, inTables]: readonly [string, string],
  value: Value,
): Record<string, Value> {
  return {
    ...(spelling === "tables" ? {} : { [inSamples]: value }),
    ...(spelling === "samples" ? {} : { [inTables]: value }),
  };
}
