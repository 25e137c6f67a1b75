import pictures from "#db/seed/pictures.json" with { type: "json" };

export type Picture = { src: string; width: number; height: number; color: string };

const known: Record<string, Picture> = pictures;

/** A work's picture; a work without one of its own shows an empty ring. */
export function pictureOf(slug: string): Picture {
  return known[slug] ?? { src: "/art-missing.svg", width: 800, height: 1000, color: "#efeae1" };
}
