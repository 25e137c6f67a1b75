import markdownIt from "markdown-it";

// HTML in the text is shown as text, and links lead only to web addresses and mail: safe by construction.
const markdown = markdownIt({ html: false, linkify: false, typographer: false }).disable("image");

// The page's own heading is the first; a description's start below the page's sections.
const LEVELS_DOWN = 2;
for (const rule of ["heading_open", "heading_close"])
  markdown.renderer.rules[rule] = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const down = env?.standalone ? 0 : LEVELS_DOWN;
    if (token) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + down)}`;
    return self.renderToken(tokens, index, options);
  };

/** Markdown as safe HTML for a page, or standing by itself with its headings as they are. */
export const renderMarkdown = (text: string, { standalone = false } = {}): string =>
  markdown.render(text, { standalone }).trim();

/** Markdown as one line of plain text, for search engines and previews; cut at a word. */
export function plainText(text: string, limit = 300): string {
  const words = markdown
    .parse(text, {})
    .flatMap((token) => token.children ?? [token])
    .map((token) =>
      token.type === "softbreak" || token.type === "hardbreak" ? " " : token.content,
    )
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  return words.length <= limit ? words : `${words.slice(0, limit).replace(/\s+\S*$/, "")}…`;
}
