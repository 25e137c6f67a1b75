import { z } from "zod";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { mergeMessages as t } from "#messages/merchant/merge.ts";

/** A form's hidden field `base`: what it was filled with, as fingerprints (mergeFields). */
export const baseSchema = z
  .string()
  .max(4000)
  .transform((text, context): Record<string, string> => {
    try {
      return z.record(z.string(), z.string()).parse(JSON.parse(text));
    } catch {
      context.addIssue("base");
      return {};
    }
  });

/** The fields for which somebody chose what the other one saved: ticked boxes named `theirs.<field>`. */
export const chosenTheirs = <Field extends string>(input: object): Field[] =>
  Object.keys(input)
    .filter((name) => name.startsWith("theirs."))
    .map((name) => name.slice("theirs.".length) as Field);

/** What a form was filled with, and for fields that were in conflict what its sender has seen of the other's. */
export function baseOf(input: { base: Record<string, string> }): Record<string, string> {
  const seen = Object.entries(input).flatMap(([name, value]): [string, string][] =>
    name.startsWith("seen.") ? [[name.slice("seen.".length), String(value)]] : [],
  );
  return { ...input.base, ...Object.fromEntries(seen) };
}

/**
 * For each field in conflict an error, under `conflict.<field>` what somebody else saved, as text, and under
 * `seen.<field>` its fingerprint, which the form brings back.
 */
export function conflictFields<T extends object, Field extends keyof T & string>(
  fields: Field[],
  theirs: T,
  texts: Record<Field, string>,
): Record<string, string> {
  const seen = fingerprints(theirs);
  return Object.fromEntries(
    fields.flatMap((field) => [
      [field, t.field],
      [`conflict.${field}`, texts[field] || t.empty],
      [`seen.${field}`, seen[field]],
    ]),
  );
}
