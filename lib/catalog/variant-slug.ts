/** "40×50 cm" in "Black frame" → "40x50-black-frame": a variant's place in addresses. */
export function variantSlug(size: string, frame: string): string {
  return `${size.replace("×", "x").replace(" cm", "")} ${frame}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
