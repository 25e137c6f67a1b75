import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { getMetrics } from "#lib/metrics/metrics.ts";

const rules = readFileSync("deploy/alerts.yaml", "utf8");
const expressions = [...rules.matchAll(/^ +expr: (.*)$/gm)].map(([, text = ""]) => text);

test("an alert that can't fire: every metric in the rules and every event is there", () => {
  const known = getMetrics()
    .registry.getMetricsAsArray()
    .map(({ name }) => name);
  const used = expressions
    .flatMap((text) => text.match(/\b(shop|process|nodejs)_\w+/g) ?? [])
    .map((name) => name.replace(/_(bucket|sum|count)$/, ""));
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((name) => !known.includes(name))).toEqual([]);
  const sources = globSync("{app,lib}/**/*.ts")
    .map((file) => readFileSync(file, "utf8"))
    .join();
  const events = expressions.flatMap((text) => [...text.matchAll(/\bevent="([^"]+)"/g)]);
  for (const [, event] of events)
    expect(sources, event).toMatch(new RegExp(`log\\([^;]*?"${event}"`));
});
