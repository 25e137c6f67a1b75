import type { Recipe } from "#lib/art/draw.ts";

/** A work of the demo's catalogue. baseMinor: US cents of the smallest print, unframed. */
export type Print = {
  slug: string;
  title: string;
  recipe: Recipe;
  note: string;
  description: string;
  year: number;
  baseMinor: number;
};

export type Collection = {
  slug: string;
  title: string;
  summary: string;
  text: string;
  prints: Print[];
};
