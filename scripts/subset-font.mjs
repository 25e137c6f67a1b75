import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import subsetFont from "subset-font";

// npm run font -- SOURCE TARGET [--weight 400 | --weight 400:600] [--features kern,liga,tnum]: a font with only what a
// shop in a Western European language shows. Other characters come from the fonts that fonts.ts names beside it.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    weight: { type: "string" },
    // Kerning, ligatures, and figures of one width for prices.
    features: { type: "string", default: "kern,liga,tnum" },
  },
});
const [source, target] = positionals;
if (!source || !target) {
  console.error("Which font? npm run font -- SOURCE TARGET.woff2 --weight 400:600");
  process.exit(1);
}

/** ASCII, the letters of Western Europe, and the punctuation, currencies and arrows that texts use. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xa1],
  [0xa3, 0xa3],
  [0xa5, 0xa5],
  [0xa7, 0xa7],
  [0xa9, 0xa9],
  [0xab, 0xab],
  [0xad, 0xae],
  [0xb0, 0xb1],
  [0xb7, 0xb7],
  [0xba, 0xbb],
  [0xbf, 0xff],
  [0x152, 0x153],
  [0x2013, 0x2014],
  [0x2018, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];
const text = RANGES.map(([first, last]) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index)),
).join("");

const [min, max] = values.weight?.split(":").map(Number) ?? [];
const original = readFileSync(source);
const subset = await subsetFont(original, text, {
  targetFormat: "woff2",
  keepFeatures: values.features.split(","),
  noHinting: true,
  variationAxes:
    min === undefined ? undefined : { wght: max === undefined ? min : { min, max, default: min } },
});
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, subset);
console.log(`${target}: ${subset.length} bytes of ${original.length}`);
