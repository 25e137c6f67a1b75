import type { CollectionRule, RuleCondition } from "#db/tables/catalogue.ts";

/** What rules look at. */
export type Ruled = { title: string; vendor: string; tags: string[]; fromMinor: number };

/** Whether a product belongs to a collection with this rule. Texts are compared without case; no condition matches nothing. */
export function matchesRule({ match, conditions }: CollectionRule, product: Ruled): boolean {
  if (conditions.length === 0) return false;
  const meets = (condition: RuleCondition) => meetsCondition(condition, product);
  return match === "all" ? conditions.every(meets) : conditions.some(meets);
}

function meetsCondition(condition: RuleCondition, product: Ruled): boolean {
  switch (condition.field) {
    case "tag":
      return product.tags.some((tag) => isSame(tag, condition.is));
    case "vendor":
      return isSame(product.vendor, condition.is);
    case "title":
      return product.title.toLowerCase().includes(condition.contains.toLowerCase());
    case "price":
      return (
        product.fromMinor >= (condition.fromMinor ?? 0) &&
        product.fromMinor <= (condition.toMinor ?? Number.POSITIVE_INFINITY)
      );
  }
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
