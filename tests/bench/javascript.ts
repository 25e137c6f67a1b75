import { gzipSync } from "node:zlib";

/** Compressed size of the JavaScript that a first visit to a page loads, in kB (1000 bytes). Throws when it is no page. */
export async function javascriptOf(url: string): Promise<number> {
  const page = await fetch(url);
  if (!page.ok) throw new Error(`${page.status} ${url}`);
  const tags = (await page.text()).match(/<script[^>]+src="[^"]+"[^>]*>/gi) ?? [];
  const sources = tags
    .filter((tag) => !/nomodule/i.test(tag))
    .map((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? "");
  const sizes = await Promise.all(
    [...new Set(sources)].map(async (source) => {
      const file = await fetch(new URL(source, url));
      return gzipSync(Buffer.from(await file.arrayBuffer())).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
