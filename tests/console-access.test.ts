import { existsSync, globSync, readFileSync } from "node:fs";
import { parseSync } from "oxc-parser";
import { expect, test } from "vitest";

// What e2e/console/access.spec.ts tries at a running shop, as a rule about the source: a new page can't be forgotten.

/** Pages that somebody without a session must see; what they show of a session, they read themselves. */
const beforeSignIn = ["sign-in", "second-factor", "new-password", "forbidden"];

const routes = globSync("app/{merchant,api/merchant}/**/{page.tsx,route.ts}").filter(
  (file) => !beforeSignIn.some((name) => file === `app/merchant/${name}/page.tsx`),
);

test.for(routes)("open route: %s asks for the session first", (file) => {
  const bodies = readFileSync(file, "utf8")
    .split(/export (?:default )?async function /)
    .slice(1);
  const handlers = bodies.filter((body) => /^(GET|POST|PUT|PATCH|DELETE|\w+Page)\b/.test(body));
  expect(handlers.length).toBeGreaterThan(0);
  for (const handler of handlers) {
    const first = handler.split("\n").slice(1, 4).join("\n");
    expect(first, handler.slice(0, 40)).toContain("await requireStaff(");
  }
});

/** Actions of shoppers, and of people who are about to sign in or out. */
const withoutSession = [
  "lib/cart/actions.ts",
  "lib/cart/saved/actions.ts",
  "lib/checkout/actions.ts",
  "lib/discounts/actions.ts",
  "lib/refunds/actions.ts",
  "lib/orders/own/actions.ts",
  "lib/orders/payment/actions.ts",
  "lib/merchant/accounts/first-password-action.ts",
  "lib/merchant/second-factor/actions.ts",
  "lib/merchant/sign-in/actions.ts",
];

const actionFiles = globSync("{lib,app,components}/**/*.{ts,tsx}").filter((file) =>
  /^"use server";/.test(readFileSync(file, "utf8")),
);

test("the list of actions without a session names files that exist", () => {
  expect(actionFiles).toEqual(expect.arrayContaining(withoutSession));
});

test.for(actionFiles.filter((file) => !withoutSession.includes(file)))(
  "open action: every action of %s checks session, role and origin",
  (file) => {
    const { body } = parseSync(file, readFileSync(file, "utf8")).program;
    const exported = body.filter((node) => node.type === "ExportNamedDeclaration");
    const open = exported.filter(({ declaration, exportKind }) => {
      if (exportKind === "type") return false;
      const init =
        declaration?.type === "VariableDeclaration" ? declaration.declarations[0]?.init : null;
      const callee = init?.type === "CallExpression" ? init.callee : null;
      return callee?.type !== "Identifier" || callee.name !== "merchantAction";
    });
    expect(exported.length).toBeGreaterThan(0);
    expect(
      open.map(({ start, end }) => readFileSync(file, "utf8").slice(start, end).slice(0, 80)),
    ).toEqual([]);
  },
);

/** The project's files that a file imports; types vanish when it is built. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const found = [...source.matchAll(/^(?:import|export)(?! type)[^;]*?from "#([^"]+)"/gm)];
  return found
    .map(([, path = ""]) =>
      path.replace(/^messages\//, "messages/en/").replace(/^shop\//, "shops/halftone/"),
    )
    .filter((path) => existsSync(path));
}

/** Everything that `entries` lead to; `enter` says whether a file's own imports count. */
function reach(entries: string[], enter: (file: string) => boolean): Set<string> {
  const seen = new Set(entries);
  for (const file of seen) if (enter(file)) for (const next of importsOf(file)) seen.add(next);
  return seen;
}

const startsWith = (directive: string) => (file: string) =>
  readFileSync(file, "utf8").startsWith(directive);

test("console in the shopper's JavaScript: nothing that shop pages send to a browser imports it", () => {
  const entries = globSync("app/**/*.{ts,tsx}").filter(
    (file) => !/^app\/(merchant|sandbox)\//.test(file),
  );
  const server = reach(entries, () => true);
  const client = [...server].filter(startsWith('"use client"'));
  expect(client.length).toBeGreaterThan(10);
  const sent = reach(client, (file) => !startsWith('"use server"')(file));
  const ofConsole = /^components\/merchant\/|^messages\/en\/merchant\/|^lib\/merchant\//;
  expect(
    [...sent].filter((file) => ofConsole.test(file) && !startsWith('"use server"')(file)),
  ).toEqual([]);
});
