import type { Collection } from "#db/seed/print.ts";

export const masonry: Collection = {
  slug: "masonry",
  title: "Masonry",
  summary: "Blocks, tiles and towns that stand by geometry alone.",
  text: "Nothing is curved that need not be. The light comes from the left, as it does in all good drawings of houses.",
  prints: [
    {
      slug: "upper-town",
      title: "Upper Town",
      recipe: { family: "isometric", seed: "upper-town", palette: "moss" },
      note: "Isometric blocks, three tones",
      description:
        "Roofs crowd to the one corner with a view. The lower streets are in shade until noon.",
      year: 2021,
      baseMinor: 6400,
    },
    {
      slug: "kindergarten",
      title: "Kindergarten",
      recipe: { family: "bauhaus", seed: "kindergarten", palette: "rose" },
      note: "Grid of quarter and half circles",
      description:
        "Quarter circles, half circles and a few dots, put away after play. Nobody remembers who started.",
      year: 2022,
      baseMinor: 4800,
    },
    {
      slug: "salt-works",
      title: "Salt Works",
      recipe: { family: "isometric", seed: "salt-works", palette: "indigo" },
      note: "Isometric blocks, three tones",
      description: "Low white blocks beside blue water, and one moon for the night shift.",
      year: 2023,
      baseMinor: 4200,
    },
    {
      slug: "facade-early",
      title: "Facade, Early",
      recipe: { family: "bauhaus", seed: "facade-early", palette: "plum" },
      note: "Grid of quarter and half circles",
      description:
        "Four colours and a rule: no shape may touch its twin. The building followed later.",
      year: 2024,
      baseMinor: 5200,
    },
    {
      slug: "quarry",
      title: "Quarry",
      recipe: { family: "isometric", seed: "quarry", palette: "ochre" },
      note: "Isometric blocks, three tones",
      description:
        "Steps cut where the stone was good. What is missing built the town in the next picture.",
      year: 2025,
      baseMinor: 6400,
    },
    {
      slug: "signal-box",
      title: "Signal Box",
      recipe: { family: "bauhaus", seed: "signal-box", palette: "vermilion" },
      note: "Grid of quarter and half circles",
      description: "Levers, lamps and one clear line. Trains have run by less.",
      year: 2026,
      baseMinor: 4800,
    },
    {
      slug: "mill-quarter",
      title: "Mill Quarter",
      recipe: { family: "isometric", seed: "mill-quarter", palette: "soot" },
      note: "Isometric blocks, three tones",
      description:
        "The tall one is the chimney, the others grew around it. On Sundays the smoke stops and you can see this far.",
      year: 2021,
      baseMinor: 4200,
    },
    {
      slug: "tile-makers-table",
      title: "Tile Maker's Table",
      recipe: { family: "bauhaus", seed: "tile-makers-table", palette: "citrus" },
      note: "Grid of quarter and half circles",
      description:
        "Samples laid out for a client who could not decide. In the end they took all of them.",
      year: 2022,
      baseMinor: 5200,
    },
    {
      slug: "harbour-steps",
      title: "Harbour Steps",
      recipe: { family: "isometric", seed: "harbour-steps", palette: "harbour" },
      note: "Isometric blocks, three tones",
      description: "Each block a step, each step a little wet. The red moon is a lantern.",
      year: 2023,
      baseMinor: 6400,
    },
    {
      slug: "alphabet-without-letters",
      title: "Alphabet Without Letters",
      recipe: { family: "bauhaus", seed: "alphabet-without-letters", palette: "riso" },
      note: "Grid of quarter and half circles",
      description: "Eight shapes that can be turned four ways. It reads from any side.",
      year: 2024,
      baseMinor: 4800,
    },
    {
      slug: "night-shift",
      title: "Night Shift",
      recipe: { family: "isometric", seed: "night-shift", palette: "night" },
      note: "Isometric blocks, three tones",
      description:
        "A town that sleeps by turns: some roofs lit, some not. Drawn from the water tower.",
      year: 2025,
      baseMinor: 4200,
    },
  ],
};
