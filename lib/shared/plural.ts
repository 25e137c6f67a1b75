type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Chooses the form of a word that goes with a count, by the rules of a language (BCP 47):
 * `pluralIn("en")(1, { one: "item", other: "items" })` → "item".
 */
export function pluralIn(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
