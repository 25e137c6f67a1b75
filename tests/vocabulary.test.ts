import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Words that this project doesn't use, what it says instead, and where that holds if not everywhere. */
const avoided: [word: RegExp, instead: string, where?: RegExp][] = [
  [/\bMOST_[A-Z]/, "MAX_…"],
  [/\bpatience\b/i, "timeout"],
  [/\boneAtATime\b/, "mutex"],
  [/\beffects\b/i, "jobs", /^(lib\/(orders|checkout)|db|docs\/[^/]+$|README)/],
  [/\battention\b/i, "review, reviewReason"],
  [/\bdoubts\b/i, "warnings"],
  [/\bUnplaceable\b/, "PlaceOrderError"],
  [
    /\bamended\b|\bsupersede/i,
    "updatePendingOrder, cancelStaleOrders",
    /^lib\/(orders|checkout)\//,
  ],
  [/\basksForRest\b/, "isReusable"],
  [/\bfromUnits\b/, "parseUnits, formatUnits"],
  [/\bexact\.ts\b/, "fraction.ts"],
  [/\bcompareBooks\b/, "auditAgainstGateway"],
  [/name="turn"/, "submissionId"],
  [/\bmustSend\b/, "hasPending"],
  [/\b(state|stock)Words\b/, "orderStatusCopy, formatStock"],
  [/\bHungPrint\b/, "ProductImage"],
  [/variant="quiet"/, "secondary"],
  [/: (lookup|word|count|time)\(/, "index, enumText, integer, timestamp", /^db\/tables\//],
  [/\bkeepStatements\b/, "cacheStatements"],
  [/\batOnce\b/, "transaction"],
  [/\bRefusal\b/, "ApiError"],
  [/\bbefalls?\b|\bspoil(s|t|ed)?\b/i, "matches, inject"],
  [/\bpassTime\b/, "advanceClock"],
  [/\btortur|\bvictims?\b|\bforsaken\b/i, "stress, worker, abandoned"],
  [
    /\btrials?\b|\bworlds?\b|\bguards?\b/i,
    "scenario, simulation, mutant",
    /^(tests|scripts|e2e)\//,
  ],
  [/\barrows?\b/i, "module boundaries", /^tests\//],
  [/\banew\b|\bcan be had\b|\bmeanwhile\b|\bin so many words\b/i, "again, available, since then"],
  [/made no sense to us/i, "say what to do next"],
];

const text = /\.(tsx?|mjs|mts|md|json|css|yml)$/;
const excluded = /^(package-lock\.json|db\/migrations\/|tests\/vocabulary\.test\.ts)/;
const tracked = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
const files = execFileSync("git", tracked, { encoding: "utf8" })
  .split("\0")
  .filter((file) => text.test(file) && !excluded.test(file));

test("the project speaks in standard terms", () => {
  const found = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, index) =>
        avoided
          .filter(([word, , where]) => (where?.test(file) ?? true) && word.test(line))
          .map(([word, instead]) => `${file}:${index + 1}: ${word.exec(line)?.[0]} → ${instead}`),
      ),
  );
  expect(found).toEqual([]);
});
