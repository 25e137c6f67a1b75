import type { Block, Letter, MailFooter } from "#lib/mail/render/block.ts";

/** The same letter as plain text. */
export function renderText(letter: Letter, footer: MailFooter): string {
  const links = footer.links.map(({ title, href }) => `${title}: ${href}`);
  const footerText = ["-- ", ...footer.lines, ...links].join("\n");
  const parts = [letter.heading, ...letter.blocks.map(renderBlock), footerText];
  return `${parts.join("\n\n")}\n`;
}

function renderBlock(block: Block): string {
  if (block.kind === "text" || block.kind === "note") return block.text;
  if (block.kind === "button") return `${block.label}:\n${block.href}`;
  if (block.kind === "rows")
    return [block.heading, ...block.rows.map(({ text, amount }) => join(text, amount))].join("\n");
  if (block.kind === "facts")
    return block.facts
      .map(({ name, value, href }) => `${name}: ${value}${href ? `\n${href}` : ""}`)
      .join("\n");
  return [block.heading, ...block.lines].join("\n");
}

const join = (text: string, amount: string) => (amount ? `${text}: ${amount}` : text);
