import type { Collection } from "#db/seed/print.ts";

export const currents: Collection = {
  slug: "currents",
  title: "Currents",
  summary: "Lines that follow a wind nobody sees.",
  text: "Each line is let go at the left edge and never lifted again. Where they crowd, something stood in the way.",
  prints: [
    {
      slug: "strait",
      title: "Strait",
      recipe: { family: "flow", seed: "strait", palette: "indigo" },
      note: "Flow lines in a bent field",
      description:
        "A stream squeezes between two shores and does not slow down. The round island has stopped arguing with it.",
      year: 2024,
      baseMinor: 5200,
    },
    {
      slug: "hair-of-the-river",
      title: "Hair of the River",
      recipe: { family: "flow", seed: "hair-of-the-river", palette: "rose" },
      note: "Flow lines in a bent field",
      description:
        "Forty lines set out side by side and not one arrives alone. Combed by water, as the title says.",
      year: 2025,
      baseMinor: 6400,
    },
    {
      slug: "updraft",
      title: "Updraft",
      recipe: { family: "flow", seed: "updraft", palette: "soot" },
      note: "Flow lines in a bent field",
      description:
        "Warm air over a dark field, drawn by the things it lifts. The disc is where the field was burnt.",
      year: 2026,
      baseMinor: 4800,
    },
    {
      slug: "island-nobody-surveyed",
      title: "Island Nobody Surveyed",
      recipe: { family: "contours", seed: "island-nobody-surveyed", palette: "moss" },
      note: "Contour lines of a made-up island",
      description:
        "Shores inside shores, and a lake on the height. The map is exact; the place is not.",
      year: 2021,
      baseMinor: 4200,
    },
    {
      slug: "low-tide",
      title: "Low Tide",
      recipe: { family: "contours", seed: "low-tide", palette: "harbour" },
      note: "Contour lines of a made-up island",
      description:
        "What the sea lets go of, ring by ring, twice a day. The lightest ring is the newest.",
      year: 2022,
      baseMinor: 5200,
    },
    {
      slug: "the-long-detour",
      title: "The Long Detour",
      recipe: { family: "flow", seed: "the-long-detour", palette: "graphite" },
      note: "Flow lines in a bent field",
      description:
        "Everything here wanted to go straight. The detour took less ink than you would think.",
      year: 2023,
      baseMinor: 6400,
    },
    {
      slug: "weather-for-tuesday",
      title: "Weather for Tuesday",
      recipe: { family: "flow", seed: "weather-for-tuesday", palette: "dusk" },
      note: "Flow lines in a bent field",
      description: "High pressure over the left of the sheet, a front on its way. Take a coat.",
      year: 2024,
      baseMinor: 4800,
    },
    {
      slug: "ember-hill",
      title: "Ember Hill",
      recipe: { family: "contours", seed: "ember-hill", palette: "vermilion" },
      note: "Contour lines of a made-up island",
      description:
        "A hill that kept its warmth, shown by its heights. The lines were drawn from the summit down.",
      year: 2025,
      baseMinor: 4200,
    },
    {
      slug: "old-growth",
      title: "Old Growth",
      recipe: { family: "contours", seed: "old-growth", palette: "ochre" },
      note: "Contour lines of a made-up island",
      description:
        "Count inward for the years, outward for the rain. One summer was too short and left a narrow ring.",
      year: 2026,
      baseMinor: 5200,
    },
    {
      slug: "slipstream",
      title: "Slipstream",
      recipe: { family: "flow", seed: "slipstream", palette: "riso" },
      note: "Flow lines in a bent field",
      description: "The quiet place behind a stone in fast water. Small fish know it.",
      year: 2021,
      baseMinor: 6400,
    },
    {
      slug: "amber-reef",
      title: "Amber Reef",
      recipe: { family: "contours", seed: "amber-reef", palette: "citrus" },
      note: "Contour lines of a made-up island",
      description:
        "A reef seen from the air on a clear day, with the drop-off at its eastern side.",
      year: 2022,
      baseMinor: 4800,
    },
  ],
};
