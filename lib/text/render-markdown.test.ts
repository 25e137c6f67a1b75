import { expect, test } from "vitest";
import { plainText, renderMarkdown } from "#lib/text/render-markdown.ts";

test.each([
  ["<script>alert(1)</script>", "<script"],
  ["<img src=x onerror=alert(1)>", "<img"],
  ["[a](javascript:alert(1))", "href"],
  ["[a](data:text/html;base64,PHNjcmlwdD4=)", "href"],
  ["[a](vbscript:x)", "href"],
  ["![a](https://tracker.example/a.gif)", "<img"],
  ['[a](https://a.example "\\" onclick=alert(1)")', ' onclick="'],
])("%s becomes nothing that runs or loads", (text, forbidden) => {
  expect(renderMarkdown(text)).not.toContain(forbidden);
});

test("what a description needs: emphasis, lists, links, tables, headings below the page's own", () => {
  expect(renderMarkdown("# A\n\n**b** [c](https://d.example)\n\n- e\n\n|f|\n|-|\n|g|")).toBe(
    '<h3>A</h3>\n<p><strong>b</strong> <a href="https://d.example">c</a></p>\n<ul>\n<li>e</li>\n</ul>\n<table>\n<thead>\n<tr>\n<th>f</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>g</td>\n</tr>\n</tbody>\n</table>',
  );
});

test("plain text has no marks and is cut at a word", () => {
  expect(plainText("**Fresh** and\n[green](https://a.example).\n\n- one")).toBe(
    "Fresh and green . one",
  );
  expect(plainText("one two three", 9)).toBe("one two…");
});
