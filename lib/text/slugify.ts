/** Words for an address: "Café 40×50" → "cafe-40x50"; empty when nothing in it can be written so. */
export function slugify(text: string): string {
  return text
    .replace(/×/g, "x")
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
}

/** Slugs for a product's variants, each different; `taken` are those that others have already. */
export function variantSlugs(variants: { values: string[] }[], taken: string[] = []): string[] {
  const used = new Set(taken);
  return variants.map(({ values }, index) => {
    if (values.length === 0) return "";
    const words = slugify(values.join(" ")) || `variant-${index + 1}`;
    let slug = words;
    for (let nth = 2; used.has(slug); nth++) slug = `${words}-${nth}`;
    used.add(slug);
    return slug;
  });
}
