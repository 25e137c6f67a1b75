import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "#db/client.ts";
import { importCsv } from "#lib/catalog/csv/import-csv.ts";

const WORDS =
  "amber reef copper bay silver field harbor lantern meadow orchard pebble quarry river signal timber valley winter anchor basalt cedar dune ember fjord garnet hollow island juniper kiln linen marble north opal paper quartz ridge salt tide umber velvet willow yarrow zephyr".split(
    " ",
  );
const HEADER =
  "Title,URL handle,Description,Vendor,Tags,Collection,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Weight value (grams),Requires shipping";

const word = (index: number) => WORDS[index % WORDS.length] ?? "";
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The `index`-th product of a made-up catalogue: three words of title, three sizes. */
function rowsOf(index: number): string[] {
  const [a, b, c] = [word(index), word(index * 7 + 3), word(Math.floor(index / WORDS.length) * 3)];
  const handle = `${a}-${b}-${c}-${index}`;
  const title = `${capital(a)} ${capital(b)} ${capital(c)} ${index}`;
  const about = `Made of ${word(index * 5)} and ${word(index * 11)} near the ${word(index * 13)}.`;
  return ["Small", "Medium", "Large"].map((size, nth) => {
    const own =
      nth === 0
        ? `${title},${handle},${about},Maker ${index % 12},"${a}, ${c}",Shelf ${index % 9},TRUE,active`
        : `,${handle},,,,,,`;
    return `${own},B-${index}-${nth},Size,${size},${10 + (index % 90) + nth},shopify,${index % 4},FALSE,500,TRUE`;
  });
}

/** Adds `count` products without pictures, as an import does. Throws when the import refuses them. */
export async function fillCatalogue(db: Database, count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "halftone-fill-"));
  const file = join(folder, "catalog.csv");
  try {
    const rows = Array.from({ length: count }, (_, index) => rowsOf(index)).flat();
    writeFileSync(file, [HEADER, ...rows].join("\n"));
    const complaints: string[] = [];
    const { problems } = await importCsv(db, {
      file,
      pictures: null,
      setStock: false,
      dryRun: false,
      now: Date.now(),
      onProblem: ({ line, message }) => complaints.push(`line ${line}: ${message}`),
      onIgnoredColumns: () => undefined,
      onProgress: () => undefined,
    });
    if (problems > 0) throw new Error(complaints.slice(0, 3).join("\n"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What somebody types to find one of its products, letter by letter. */
export function typedQueries(index: number): string[] {
  const query = `${word(index * 3)} ${word(index * 5 + 1)}`;
  return Array.from({ length: query.length - 1 }, (_, letters) => query.slice(0, letters + 2));
}
