import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shopFolder } from "#lib/config/selected-shop.ts";
import { EnvError } from "#lib/env-error.ts";

/** A page of the shop's folder pages/. */
export type ShopPage = { title: string; markdown: string };

/**
 * Reads pages/{slug}.md of the shop that runs: its first line is the title, `# Terms of sale`, the rest the text.
 * Throws EnvError when there is no such file or it has no title.
 */
export function readPage(slug: string): ShopPage {
  const file = join(shopFolder(), "pages", `${slug}.md`);
  const page = known.get(file) ?? parsePage(file);
  known.set(file, page);
  return page;
}

/** By file; each mail names some of them. */
const known = new Map<string, ShopPage>();

function parsePage(file: string): ShopPage {
  const text = readText(file);
  const [, title, markdown] = /^# (.+)\r?\n([\s\S]*)$/.exec(text) ?? [];
  if (!title || markdown === undefined)
    throw new EnvError(`${file} must begin with its title in a line such as "# Terms of sale"`);
  return { title: title.trim(), markdown: markdown.trim() };
}

function readText(file: string): string {
  try {
    return readFileSync(/* turbopackIgnore: true */ file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new EnvError(`${file} is missing: write it, or take the page out of the shop's shop.ts`);
  }
}
