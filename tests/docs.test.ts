import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const documents = globSync("{*.md,docs/**/*.md,{lib,tests,shops}/**/*.md}", {
  exclude: ["**/node_modules/**", "shops/*/pages/*.md"],
});
const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
/** Paths that a reader would look for in the project; a shop of their own they have yet to make. */
const PATH =
  /^(?:app|components|db|deploy|docs|e2e|lib|messages|scripts|shops(?!\/mine)|tests)\/[\w./()[\]-]+\.\w+$/;

/** A heading's anchor, as GitHub makes it. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

const anchorsOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    anchor(heading),
  );

function deadLinks(file: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = ""]) => to);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = "", part] = link.split("#");
    const target = path === "" ? file : join(dirname(file), path);
    return !existsSync(target) || (part !== undefined && !anchorsOf(target).includes(part));
  });
}

test.for(documents)("%s leads nowhere that isn't there", (file) => {
  const text = readFileSync(file, "utf8");
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, inner = ""]) => inner);
  const commands = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = ""]) => name);
  expect({
    links: deadLinks(file, text),
    paths: code.filter((one) => PATH.test(one) && !existsSync(one)),
    commands: commands.filter((name) => !(name in scripts)),
  }).toEqual({ links: [], paths: [], commands: [] });
});
