import { renderMarkdown } from "#lib/text/render-markdown.ts";

/** A product's description. Its Markdown is rendered without any HTML of its own. */
export function Description({ markdown }: { markdown: string }) {
  if (!markdown) return null;
  return (
    <div
      className="max-w-prose text-lead [&_a]:link [&_h3]:mt-6 [&_h3]:text-xl [&_li]:mt-1 [&_ol]:list-decimal [&_ol]:pl-5 [&_p+*]:mt-3 [&_table]:text-body [&_td]:pr-4 [&_th]:pr-4 [&_th]:text-left [&_ul]:list-disc [&_ul]:pl-5"
      dangerouslySetInnerHTML={{ __html: renderMarkdown(markdown) }}
    />
  );
}
