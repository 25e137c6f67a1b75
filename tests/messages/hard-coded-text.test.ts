import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findHardCodedText } from "#tests/messages/hard-coded-text.ts";

const files = globSync("{app,components}/**/*.tsx", { exclude: ["**/sandbox/**"] });

test.for(files)("hard-coded text: %s says everything through the message catalogue", (file) => {
  expect(findHardCodedText(file, readFileSync(file, "utf8"))).toEqual([]);
});

test("a hard-coded text is found in an element, a choice and an attribute", () => {
  const source = `export const A = () => (
    <p title="one word"><>{busy ? "two" : "three"}</> four {t.five} <b className="six">7</b></p>
  );`;
  expect(findHardCodedText("a.tsx", source).sort()).toEqual(
    ["four", "one word", "three", "two"].map((text) => `a.tsx: ${text}`),
  );
});
