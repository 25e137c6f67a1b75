import { expect, test } from "vitest";
import { deferScripts } from "#lib/http/send/defer-scripts.ts";

const page = (scripts: string) => `<html><head>${scripts}</head><body><h1>Tea</h1></body></html>`;
const own = (name: string) => `<script src="/_next/static/chunks/${name}.js" async=""></script>`;

test("a page's scripts are loaded by one that waits for its pictures, and not before", () => {
  const preload = `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>`;
  const html = deferScripts(page(preload + own("a") + own("b")));
  expect(html.match(/<script type="text\/deferred" src="[^"]+" async="">/g)).toHaveLength(2);
  expect(html).not.toMatch(/<link|<script src/);
  expect(html).toContain("largest-contentful-paint");
  expect(html.endsWith("</script></body></html>")).toBe(true);
});

test.each([
  page(""),
  page(`<script src="/_next/static/chunks/old.js" noModule=""></script>`),
  page(`<script src="https://elsewhere.example/a.js" async=""></script>`),
  own("without-a-body"),
])("what isn't known is left alone: %s", (html) => {
  expect(deferScripts(html)).toBe(html);
});
