import { globSync, readFileSync } from "node:fs";
import { merchantUiMessages } from "#messages/merchant/ui.ts";
import { addSession } from "../support/console.ts";
import { expect, test } from "../support/test.ts";

// The lists come from the route tree and from the build: a new page or action is tried without being named here.

const { refusals } = merchantUiMessages;
const foreign = {
  Origin: "https://evil.example",
  "Sec-Fetch-Site": "cross-site",
  "Sec-Fetch-Mode": "cors",
};

/** Before and after a session; everything else needs one. */
const withoutSession = ["sign-in", "second-factor", "new-password", "forbidden"];

const routes = globSync("app/{merchant,api/merchant}/**/{page.tsx,route.ts}")
  .filter((file) => !withoutSession.some((name) => file.startsWith(`app/merchant/${name}/`)))
  .flatMap((file) => {
    const source = readFileSync(file, "utf8");
    const exported = [...source.matchAll(/export async function (GET|POST|PUT|PATCH|DELETE)\b/g)];
    const methods = exported.map(([, method = ""]) => method);
    const ownerOnly = /requireStaff\("owner"\)/.test(source);
    const path = pathOf(file.replace(/^app|\/(page\.tsx|route\.ts)$/g, ""));
    return (methods.length > 0 ? methods : ["GET"]).map((method) => ({ method, path, ownerOnly }));
  });

/** An address of a route: without groups, and with a nonsense id. */
function pathOf(route: string): string {
  return route.replace(/\/\([^)]*\)/g, "").replace(/\[[^\]]*\]/g, "x");
}

type Action = { filename: string; exportedName: string; workers: Record<string, unknown> };

/** The console's server actions that the build serves, each with a page it can be sent to. */
function listActions() {
  const manifest = readFileSync(".next/server/server-reference-manifest.json", "utf8");
  const { node } = JSON.parse(manifest) as { node: Record<string, Action> };
  return Object.entries(node)
    .map(([id, { filename, exportedName, workers }]) => ({
      id,
      name: `${filename} ${exportedName}`,
      source: readFileSync(filename, "utf8"),
      path: pathOf((Object.keys(workers)[0] ?? "").replace(/^app|\/page$/g, "")),
    }))
    .filter(({ source }) => source.includes("merchantAction("));
}

/** Files whose actions are all an owner's. */
const ownerOnlyActions = /^lib\/(merchant\/accounts\/staff-actions|settings\/actions)\.ts /;

test("nobody without a session, of another role or on another site opens a page of the console", async ({
  server,
}) => {
  test.slow();
  const owner = await addSession(server.dataDir, "owner");
  const staff = await addSession(server.dataDir, "staff");
  const expired = await addSession(server.dataDir, "owner", { expired: true });
  // Let in: an answer, or on to another page of the console.
  const allowed = expect.stringMatching(/^([24]\d\d|\/merchant\/(?!sign-in|forbidden).+)$/);
  expect(routes.length).toBeGreaterThan(4);
  for (const { method, path, ownerOnly } of routes) {
    const visit = async (headers: Record<string, string>) => {
      const asked = { method, headers, redirect: "manual" } as const;
      const response = await fetch(`${server.url}${path}`, asked);
      await response.body?.cancel();
      return response.headers.get("location")?.split("?")[0] ?? String(response.status);
    };
    expect(
      {
        stranger: await visit({}),
        forged: await visit({ Cookie: "merchant_session=nonsense" }),
        expired: await visit({ Cookie: expired }),
        foreign: await visit({ Cookie: owner, ...foreign }),
        staff: await visit({ Cookie: staff }),
        owner: await visit({ Cookie: owner }),
      },
      `${method} ${path}`,
    ).toEqual({
      stranger: "/merchant/sign-in",
      forged: "/merchant/sign-in",
      expired: "/merchant/sign-in",
      foreign: "/merchant/forbidden",
      staff: ownerOnly ? "/merchant/forbidden" : allowed,
      owner: allowed,
    });
  }
});

test("nobody without a session, of another role or on another site runs an action of the console", async ({
  server,
}) => {
  test.slow();
  const owner = await addSession(server.dataDir, "owner");
  const staff = await addSession(server.dataDir, "staff");
  const expired = await addSession(server.dataDir, "owner", { expired: true });
  const actions = listActions();
  expect(actions.length).toBeGreaterThan(10);
  for (const { id, name, path } of actions) {
    const run = async (headers: Record<string, string>, where = path) => {
      const body = new FormData();
      body.set("1_id", "x");
      body.set("0", '[{"status":"idle"},"$K1"]');
      const response = await fetch(`${server.url}${where}`, {
        method: "POST",
        body,
        headers: { "Next-Action": id, Accept: "text/x-component", ...headers },
        redirect: "manual",
      });
      return response.text();
    };
    expect(await run({}), name).toContain(refusals.signedOut);
    expect(await run({ Cookie: expired }), name).toContain(refusals.signedOut);
    // Next itself answers a foreign origin with an error; without an Origin header the action decides.
    expect(await run({ Cookie: owner, ...foreign }), name).not.toContain('"status":"done"');
    const { Origin: _, ...crossSite } = foreign;
    expect(await run({ Cookie: owner, ...crossSite }), name).toContain(refusals.foreign);
    if (ownerOnlyActions.test(name))
      expect(await run({ Cookie: staff }), name).toContain(refusals.ownerOnly);
  }
});

test("console in the shopper's JavaScript: no script of a shop page holds a component or a text of it", () => {
  const manifests = globSync(".next/server/app/**/*_client-reference-manifest.js", {
    exclude: [".next/server/app/merchant/**"],
  });
  expect(manifests.length).toBeGreaterThan(5);
  const chunks = new Set<string>();
  for (const file of manifests) {
    const text = readFileSync(file, "utf8");
    expect(text, file).not.toContain("[project]/components/merchant/");
    for (const [chunk] of text.matchAll(/static\/chunks\/[\w~.-]+\.js/g)) chunks.add(chunk);
  }
  const scripts = [...chunks].map((chunk) => readFileSync(`.next/${chunk}`, "utf8"));
  for (const text of [refusals.signedOut, merchantUiMessages.forbidden.lead])
    expect(scripts.some((script) => script.includes(text))).toBe(false);
});
