import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { resolve } from "node:path";
import { shopFolder } from "#lib/config/selected-shop.ts";
import { type Html, html } from "#lib/mail/render/html.ts";
import { uiMessages } from "#messages/ui.ts";
import shop from "#shop/shop.ts";

const { error: t } = uiMessages;

const filled = new WeakSet<ServerResponse>();

/**
 * Fills the page that Next answers with when rendering failed: its body is empty until scripts run, and stays so without
 * them. Scripts replace it all by the nearest error.tsx. `path`: what was asked for.
 */
export function fillFailedPage(response: ServerResponse, path: string): void {
  // A page may fail in several parts.
  if (filled.has(response) || response.headersSent) return;
  filled.add(response);
  const content = Buffer.from(failedPage(path).html);
  const fill = (chunk: unknown) => insert(response, chunk, content);
  // biome-ignore lint/suspicious/noExplicitAny: as Node's own overloads have it.
  type Send = (...args: any[]) => any;
  const write: Send = response.write.bind(response);
  const end: Send = response.end.bind(response);
  response.write = (chunk: unknown, ...rest: unknown[]) => write(fill(chunk), ...rest);
  response.end = (chunk?: unknown, ...rest: unknown[]) => end(fill(chunk), ...rest);
}

/** The chunk that holds the start of an empty page, with the content in its body; any other as it is. */
function insert(response: ServerResponse, chunk: unknown, content: Buffer): unknown {
  if (typeof chunk !== "string" && !(chunk instanceof Uint8Array)) return chunk;
  if (response.statusCode < 500) return chunk;
  const bytes = Buffer.from(chunk as Uint8Array);
  const body = bytes.indexOf("<body>");
  if (body === -1 || bytes.indexOf('<html id="__next_error__"') === -1) return chunk;
  const start = body + "<body>".length;
  if (!response.headersSent) response.removeHeader("Content-Length");
  return Buffer.concat([bytes.subarray(0, start), content, bytes.subarray(start)]);
}

const css = `
:root{color-scheme:light dark}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
.failed{max-width:40rem;padding:1.25rem}
.failed h1{margin:3rem 0 .75rem;font:400 2rem/1.2 Georgia,serif}
.failed p{margin:0 0 1.5rem}
.failed a{display:inline-block;padding:.6rem 0;margin-right:1.5rem;color:inherit}
.failed .shop{font:400 1.4rem/1.2 Georgia,serif;text-decoration:none}
.failed p a:first-child{padding:.6rem 1.25rem;background:var(--accent);color:var(--accent-ink);text-decoration:none}`;

/** Depends on no other file, since those might fail as well. The shop's colors come with it. */
const failedPage = (path: string): Html => html`<div class="failed" lang="${shop.locale}">
<style>${{ html: themeCss() + css }}</style>
<a class="shop" href="/">${shop.name}</a>
<main>
<h1>${t.heading}</h1>
<p>${path.startsWith("/orders/") ? t.orderLead : t.lead}</p>
<p><a href="">${t.tryAgain}</a> <a href="/">${t.home}</a></p>
</main>
</div>`;

const themeCss = (): string =>
  readFileSync(/* turbopackIgnore: true */ resolve(shopFolder(), "theme.css"), "utf8");
