import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprints, mergeFields } from "#lib/merchant/merge/merge-fields.ts";

const fields = fc.record({ title: fc.constantFrom("a", "b", "c"), tags: fc.subarray(["x", "y"]) });

test("lost update: every change of either side is in the result or named as a conflict", () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, mine, theirs) => {
      const { merged, conflicts } = mergeFields(fingerprints(base), mine, theirs);
      for (const name of ["title", "tags"] as const) {
        const changed = [mine, theirs].filter(
          (side) => JSON.stringify(side[name]) !== JSON.stringify(base[name]),
        );
        if (!conflicts.includes(name))
          for (const side of changed) expect(merged[name]).toEqual(side[name]);
        else expect(changed).toHaveLength(2);
        if (changed.length === 0) expect(merged[name]).toEqual(base[name]);
      }
    }),
  );
});
