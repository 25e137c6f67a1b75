import type { Block, Letter, MailFooter } from "#lib/mail/render/block.ts";
import { type Html, html } from "#lib/mail/render/html.ts";
import { type ThemeColors, themeColors } from "#lib/mail/render/theme-colors.ts";
import { webUrl } from "#lib/shared/web-url.ts";
import shop from "#shop/shop.ts";

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

export type ColorScheme = "light" | "dark";

/**
 * A letter as HTML that mail clients keep: tables, inline styles, no script, no picture and nothing fetched. Its colors
 * are the shop's; clients that know dark mode get the dark ones, and previews those of `scheme`. Outlook for Windows
 * draws with Word: it knows no max-width, and space only inside of table cells, so every block has a cell of its own.
 */
export function renderHtml(
  letter: Letter,
  appUrl: string,
  footer: MailFooter,
  scheme?: ColorScheme,
): string {
  const { light, dark } = themeColors();
  const { html: page } = html`<!doctype html>
<html lang="${shop.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="format-detection" content="telephone=no,date=no,address=no">
<meta name="x-apple-disable-message-reformatting">
<meta name="color-scheme" content="${scheme ?? "light dark"}">
<meta name="supported-color-schemes" content="${scheme ?? "light dark"}">
<title>${letter.subject}</title>
<style>${{ html: scheme === "light" ? "" : styles(dark, scheme) }}</style>
</head>
<body class="wall" style="margin:0;padding:0;background:${light.wall}">
<div style="display:none;max-height:0;overflow:hidden">${letter.preview}</div>
<table role="presentation" class="wall" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${light.wall}" style="background:${light.wall}">
<tr><td align="center" style="padding:24px 12px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td align="left" style="padding:0 8px 16px;${FONT};font-size:20px;font-weight:600"><a class="ink" href="${appUrl}" style="color:${light.ink};text-decoration:none">${shop.name}</a></td></tr>
<tr><td class="paper" align="left" bgcolor="${light.paper}" style="background:${light.paper};padding:32px 28px 16px;border-radius:4px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${inCell(html`<h1 class="ink" style="margin:0;${FONT};font-size:24px;line-height:1.25;font-weight:600;color:${light.ink}">${letter.heading}</h1>`)}${letter.blocks.map((block) => inCell(renderBlock(block, light)))}</table>
</td></tr>
<tr><td class="muted" align="left" style="padding:20px 8px;${FONT};font-size:13px;line-height:1.5;color:${light.muted}">${footer.lines.map((line) => html`${line}<br>`)}${footer.links.map(({ title, href }) => html`<a class="muted" href="${href}" style="color:${light.muted}">${title}</a> &nbsp;`)}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`;
  return page;
}

function styles(dark: ThemeColors, scheme?: ColorScheme): string {
  const of = (name: string, css: string) => `.${name}{${css}}`;
  const rules = [
    of("wall", `background:${dark.wall}!important`),
    of("paper", `background:${dark.paper}!important`),
    of("ink", `color:${dark.ink}!important`),
    of("muted", `color:${dark.muted}!important`),
    of("line", `border-color:${dark.line}!important`),
    of("note", `background:${dark["warn-wash"]}!important;color:${dark.ink}!important`),
    of("accent", `background:${dark.accent}!important`),
    of("on-accent", `color:${dark["accent-ink"]}!important;border-color:${dark.accent}!important`),
    of("link", `color:${dark.accent}!important`),
  ].join("");
  return scheme === "dark" ? rules : `@media (prefers-color-scheme:dark){${rules}}`;
}

const inCell = (content: Html) => html`<tr><td style="padding:0 0 16px">${content}</td></tr>\n`;

function renderBlock(block: Block, color: ThemeColors): Html {
  const text = `${FONT};font-size:16px;line-height:1.5;color:${color.ink}`;
  if (block.kind === "text") return html`<p class="ink" style="margin:0;${text}">${block.text}</p>`;
  if (block.kind === "note")
    return table([
      html`<tr><td class="note" bgcolor="${color["warn-wash"]}" style="padding:12px 16px;background:${color["warn-wash"]};${text}">${block.text}</td></tr>\n`,
    ]);
  if (block.kind === "button")
    return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="accent" bgcolor="${color.accent}" style="background:${color.accent};border-radius:4px;mso-padding-alt:13px 25px"><a class="on-accent" href="${block.href}" style="display:inline-block;padding:12px 24px;border:1px solid ${color.accent};${FONT};font-size:16px;font-weight:600;color:${color["accent-ink"]};text-decoration:none">${block.label}</a></td></tr></table>`;
  if (block.kind === "rows")
    return html`${heading(block.heading, color)}${rows(block.rows, color)}`;
  if (block.kind === "facts") return facts(block.facts, color);
  return html`${heading(block.heading, color)}<p class="ink" style="margin:0;${text}">${block.lines.map((line) => html`${line}<br>`)}</p>`;
}

const heading = (text: string, color: ThemeColors) =>
  html`<h2 class="ink" style="margin:8px 0;${FONT};font-size:16px;line-height:1.5;font-weight:600;color:${color.ink}">${text}</h2>\n`;

const table = (content: Html[]) =>
  html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse">\n${content}</table>`;

const cell = (color: ThemeColors, more: string) =>
  `padding:8px 0;border-top:1px solid ${color.line};${FONT};font-size:15px;line-height:1.5;${more}`;

type Of<Kind> = Extract<Block, { kind: Kind }>;

function rows(list: Of<"rows">["rows"], color: ThemeColors): Html {
  return table(
    list.map(({ text, amount, total }) => {
      const style = cell(color, `color:${color.ink};font-weight:${total ? 600 : 400}`);
      return html`<tr><td class="ink line" style="${style};padding-right:12px">${text}</td><td class="ink line" align="right" style="${style};white-space:nowrap">${amount}</td></tr>\n`;
    }),
  );
}

function facts(list: Of<"facts">["facts"], color: ThemeColors): Html {
  return table(
    list.map(({ name, value, href }) => {
      const shown =
        href && webUrl.safeParse(href).success
          ? html`<a class="link" href="${href}" style="color:${color.accent}">${value}</a>`
          : html`${value}`;
      return html`<tr><td class="muted line" valign="top" style="${cell(color, `color:${color.muted}`)};padding-right:12px;white-space:nowrap">${name}</td><td class="ink line" width="100%" style="${cell(color, `color:${color.ink}`)};word-break:break-word;overflow-wrap:anywhere">${shown}</td></tr>\n`;
    }),
  );
}
