import { existsSync, globSync, readFileSync } from "node:fs";
import { parseSync, Visitor } from "oxc-parser";
import { expect, test } from "vitest";

// Every action of the console leads to recordAudit, followed from declaration to declaration through the source.

/** Actions that write nothing themselves. */
const elsewhere = new Set([
  // The import's own process does (lib/catalog/csv/job/run-import.test.ts).
  "lib/catalog/csv/job/actions.ts startImport",
  // The key counts only once a code of it confirms it.
  "lib/merchant/accounts/own-actions.ts startSecondFactor",
]);

type Declarations = {
  /** By a declaration's name: every identifier in it. */
  uses: Map<string, Set<string>>;
  /** By a local name: the file it comes from, and its name there. */
  imports: Map<string, { file: string; name: string }>;
};

const known = new Map<string, Declarations>();

function read(file: string): Declarations {
  const found = known.get(file);
  if (found) return found;
  const declarations: Declarations = { uses: new Map(), imports: new Map() };
  known.set(file, declarations);
  for (const node of parseSync(file, readFileSync(file, "utf8")).program.body) {
    if (node.type === "ImportDeclaration" && node.source.value.startsWith("#")) {
      const from = node.source.value.slice(1);
      for (const one of node.specifiers)
        if (one.type === "ImportSpecifier" && one.imported.type === "Identifier")
          declarations.imports.set(one.local.name, { file: from, name: one.imported.name });
    }
    const declared = node.type === "ExportNamedDeclaration" ? node.declaration : node;
    if (declared?.type === "FunctionDeclaration" && declared.id)
      declarations.uses.set(declared.id.name, identifiersIn(declared));
    if (declared?.type === "VariableDeclaration")
      for (const one of declared.declarations)
        if (one.id.type === "Identifier")
          declarations.uses.set(one.id.name, identifiersIn(declared));
  }
  return declarations;
}

function identifiersIn(node: { start: number; end: number }): Set<string> {
  const names = new Set<string>();
  new Visitor({ Identifier: ({ name }) => void names.add(name) }).visit({
    type: "Program",
    body: [node],
    sourceType: "module",
    hashbang: null,
    start: node.start,
    end: node.end,
  } as never);
  return names;
}

/** Whether what a file declares under a name leads to recordAudit. */
function isAudited(file: string, name: string, seen = new Set<string>()): boolean {
  const key = `${file} ${name}`;
  if (name === "recordAudit") return true;
  if (seen.has(key) || !existsSync(file)) return false;
  seen.add(key);
  const { uses, imports } = read(file);
  return [...(uses.get(name) ?? [])].some((used) => {
    const from = imports.get(used);
    return from
      ? isAudited(from.file, from.name, seen)
      : uses.has(used) && isAudited(file, used, seen);
  });
}

const actions = globSync("lib/**/*.ts").flatMap((file) => {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(/^export const (\w+) = merchantAction\(/gm)].map(
    ([, name = ""]) => `${file} ${name}`,
  );
});

test("the console's actions are found", () => {
  expect(actions.length).toBeGreaterThan(50);
  expect(actions).toEqual(expect.arrayContaining([...elsewhere]));
});

test.for(actions.filter((action) => !elsewhere.has(action)))(
  "unaudited change: %s writes to the audit log",
  (action) => {
    const [file = "", name = ""] = action.split(" ");
    expect(isAudited(file, name)).toBe(true);
  },
);
