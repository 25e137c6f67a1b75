import type { Collection } from "#db/seed/print.ts";

export const halftones: Collection = {
  slug: "halftones",
  title: "Halftones",
  summary: "Light taken apart into dots, and put together again by the eye.",
  text: "One ink, one screen, and every grey in between. Step closer and the picture leaves; step back and it returns.",
  prints: [
    {
      slug: "noon-at-the-foundry",
      title: "Noon at the Foundry",
      recipe: { family: "halftone", seed: "noon-at-the-foundry", palette: "vermilion" },
      note: "Halftone screen, two plates",
      description:
        "A sphere under hard light, built of nothing but dots on a turned screen. The red disc behind it was printed first and shows how far the light has moved.",
      year: 2021,
      baseMinor: 4200,
    },
    {
      slug: "second-moon",
      title: "Second Moon",
      recipe: { family: "halftone", seed: "two-magnets", palette: "night" },
      note: "Halftone screen, two plates",
      description:
        "A thin crescent leans over its own shadow. Seen from across the room it glows; seen up close it is a field of holes.",
      year: 2022,
      baseMinor: 5200,
    },
    {
      slug: "salt",
      title: "Salt",
      recipe: { family: "halftone", seed: "salt 5", palette: "harbour" },
      note: "Halftone screen, two plates",
      description:
        "Rings spread from a drop that has already sunk. The dots grow where the wave stands high and vanish in its troughs.",
      year: 2023,
      baseMinor: 6400,
    },
    {
      slug: "two-magnets",
      title: "Two Magnets",
      recipe: { family: "halftone", seed: "quarter-past-dark", palette: "pine" },
      note: "Halftone screen, two plates",
      description:
        "Two fields pull at one sheet of dots until they touch. The dark bridge between them is where neither wins.",
      year: 2024,
      baseMinor: 4800,
    },
    {
      slug: "printers-apple",
      title: "Printer's Apple",
      recipe: { family: "halftone", seed: "printers-apple", palette: "ochre" },
      note: "Halftone screen, two plates",
      description:
        "A round thing, lit from the upper left, the way every apprentice had to draw it. The ochre plate slipped a little, and we kept it.",
      year: 2025,
      baseMinor: 4200,
    },
    {
      slug: "quarter-past-dark",
      title: "Quarter Past Dark",
      recipe: { family: "halftone", seed: "salt", palette: "dusk" },
      note: "Halftone screen, two plates",
      description:
        "What is left of the day gathers on one edge. The rest of the sheet holds its breath in very small points.",
      year: 2026,
      baseMinor: 5200,
    },
    {
      slug: "sunflower-counted",
      title: "Sunflower, Counted",
      recipe: { family: "phyllotaxis", seed: "sunflower-counted", palette: "citrus" },
      note: "Phyllotaxis, golden-angle dots",
      description:
        "Every seed is a golden turn from the last, so no two ever line up. We counted them; the sum is a number Fibonacci would have known.",
      year: 2021,
      baseMinor: 6400,
    },
    {
      slug: "dandelion-clock",
      title: "Dandelion Clock",
      recipe: { family: "phyllotaxis", seed: "dandelion-clock", palette: "graphite" },
      note: "Phyllotaxis, golden-angle dots",
      description:
        "The seeds grow towards the rim and are about to leave. A few in a second ink have already decided.",
      year: 2022,
      baseMinor: 4800,
    },
    {
      slug: "loose-galaxy",
      title: "Loose Galaxy",
      recipe: { family: "phyllotaxis", seed: "loose-galaxy", palette: "indigo" },
      note: "Phyllotaxis, golden-angle dots",
      description:
        "The turn is off by a fraction of a degree, and so the arms appear. What looks like motion is an error, kept.",
      year: 2023,
      baseMinor: 4200,
    },
    {
      slug: "bass-drum",
      title: "Bass Drum",
      recipe: { family: "halftone", seed: "drum 4", palette: "plum" },
      note: "Halftone screen, two plates",
      description:
        "A circle struck in the middle, at the moment after. The rings are as far apart as the note is low.",
      year: 2024,
      baseMinor: 5200,
    },
    {
      slug: "old-harvest",
      title: "Old Harvest",
      recipe: { family: "phyllotaxis", seed: "old-harvest", palette: "soot" },
      note: "Phyllotaxis, golden-angle dots",
      description:
        "A flower head gone to seed, dark at the rim and pale where the birds have been.",
      year: 2025,
      baseMinor: 6400,
    },
  ],
};
