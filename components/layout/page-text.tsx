/** The text of one of the shop's pages. `html`: of renderMarkdown, which lets no HTML of the text through. */
export function PageText({ html }: { html: string }) {
  return (
    <div
      className="max-w-prose [&>*+*]:mt-4 [&>*+h2]:mt-10 [&>*+h3]:mt-6 [&_a]:link [&_blockquote]:border-l-2 [&_blockquote]:border-warn [&_blockquote]:bg-warn-wash [&_blockquote]:px-4 [&_blockquote]:py-3 [&_h2]:text-2xl [&_h3]:text-xl [&_li]:mt-1 [&_ol]:list-decimal [&_ol]:pl-5 [&_td]:py-1.5 [&_td]:pr-6 [&_td]:align-top [&_th]:pr-6 [&_th]:text-left [&_ul]:list-disc [&_ul]:pl-5"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
