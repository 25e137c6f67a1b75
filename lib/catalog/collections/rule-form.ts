import type { CollectionRule, RuleCondition } from "#db/tables/catalogue.ts";
import { parsePriceInput, priceInput } from "#lib/catalog/edit/price-input.ts";

export const conditionKinds = ["tag", "vendor", "title", "price-from", "price-to"] as const;
export type ConditionKind = (typeof conditionKinds)[number];

const MAX_CONDITIONS = 20;
const MAX_VALUE = 200;

export type RuleError = "missing" | "incomplete" | "price";

/**
 * Reads the rule of a collection's form: `filled` (hand, rule), `match` (all, any), and `condition.<n>.kind` and
 * `condition.<n>.value` of each condition; one without a kind is left out. Null: filled by hand.
 */
export function readRuleForm(form: Record<string, unknown>): CollectionRule | null | RuleError {
  if (form.filled !== "rule") return null;
  const conditions: RuleCondition[] = [];
  for (let nth = 0; nth < MAX_CONDITIONS; nth++) {
    const kind = conditionKinds.find((one) => one === form[`condition.${nth}.kind`]);
    if (!kind) continue;
    const value = String(form[`condition.${nth}.value`] ?? "")
      .trim()
      .slice(0, MAX_VALUE);
    if (!value) return "incomplete";
    const condition = readCondition(kind, value);
    if (!condition) return "price";
    conditions.push(condition);
  }
  if (conditions.length === 0) return "missing";
  return { match: form.match === "any" ? "any" : "all", conditions };
}

function readCondition(kind: ConditionKind, value: string): RuleCondition | null {
  if (kind === "tag" || kind === "vendor") return { field: kind, is: value };
  if (kind === "title") return { field: "title", contains: value };
  const minor = parsePriceInput(value);
  if (minor === null) return null;
  const isFrom = kind === "price-from";
  return { field: "price", fromMinor: isFrom ? minor : null, toMinor: isFrom ? null : minor };
}

/** A rule's conditions as the form has them. */
export function conditionTexts(
  rule: CollectionRule | null,
): { kind: ConditionKind; value: string }[] {
  return (rule?.conditions ?? []).map((condition) => {
    if (condition.field === "title") return { kind: "title", value: condition.contains };
    if (condition.field !== "price") return { kind: condition.field, value: condition.is };
    return condition.fromMinor === null
      ? { kind: "price-to", value: priceInput(condition.toMinor) }
      : { kind: "price-from", value: priceInput(condition.fromMinor) };
  });
}
