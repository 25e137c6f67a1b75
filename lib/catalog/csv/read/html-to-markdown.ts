import Turndown from "turndown";

const turndown = new Turndown({
  headingStyle: "atx",
  bulletListMarker: "-",
  codeBlockStyle: "fenced",
  emDelimiter: "*",
});
turndown.remove(["script", "style", "img", "iframe"]);

/** A description in HTML, as other shops keep it, in Markdown; scripts, styles and pictures are left out. */
export const htmlToMarkdown = (html: string): string => turndown.turndown(html).trim();
