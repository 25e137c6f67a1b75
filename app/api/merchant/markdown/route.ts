import { MAX_DESCRIPTION } from "#lib/catalog/edit/product-fields.ts";
import { readAtMost } from "#lib/ccpayment/shared/read-at-most.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { renderMarkdown } from "#lib/text/render-markdown.ts";

/** Up to four bytes a character. */
const MAX_BYTES = 4 * MAX_DESCRIPTION;

/** A description in Markdown, as the body, as shoppers see it: HTML. */
export async function POST(request: Request): Promise<Response> {
  await requireStaff();
  const text = new TextDecoder().decode(await readAtMost(request, MAX_BYTES));
  return new Response(renderMarkdown(text), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
