import { editorOf } from "#lib/catalog/edit/editor.ts";
import { type PictureError, uploadPicture } from "#lib/catalog/product-pictures/upload-picture.ts";
import { getShop } from "#lib/get-shop.ts";
import { readUploadForm } from "#lib/http/read-upload-form.ts";
import { requireStaff } from "#lib/merchant/session.ts";

type Context = { params: Promise<{ id: string }> };

/** A form sent without JavaScript carries its files together, in memory. */
const MAX_FORM_BYTES = 60 * 1024 * 1024;
const MAX_FILES = 20;

const noStore = { "Cache-Control": "no-store" };

/**
 * Adds pictures to a product: one file as the body, its name in `X-File-Name`, answered with JSON; or a form's files
 * `picture`, answered with the way back. Outside /merchant, where proxy.ts would hold the body.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const staff = await requireStaff();
  const { id } = await params;
  const editor = editorOf({ shop: getShop(), staff });
  if (request.headers.get("content-type")?.startsWith("multipart/form-data"))
    return answerForm(request, id, editor);
  const fileName = decodeName(request.headers.get("x-file-name") ?? "");
  const added = await uploadPicture(editor, id, { body: request.body, fileName });
  if (!added.ok) return Response.json({ problem: added.error }, { status: 422, headers: noStore });
  return Response.json({ added: true }, { headers: noStore });
}

async function answerForm(
  request: Request,
  id: string,
  editor: ReturnType<typeof editorOf>,
): Promise<Response> {
  const files = await readFiles(request);
  const refused: [PictureError, string][] = [];
  for (const file of files ?? []) {
    const { name: fileName } = file;
    const added = await uploadPicture(editor, id, { body: file.stream(), fileName });
    if (!added.ok) refused.push([added.error, fileName.slice(0, 60)]);
  }
  if (files === null) refused.push(["bytes", ""]);
  const query = new URLSearchParams(
    refused.map(([problem, name]) => ["refused", `${problem} ${name}`]),
  );
  const target = `/merchant/products/${encodeURIComponent(id)}/pictures?${query}`;
  return new Response(null, { status: 303, headers: { Location: target, ...noStore } });
}

/** Null when they are too many bytes together. */
async function readFiles(request: Request): Promise<File[] | null> {
  const form = await readUploadForm(request, MAX_FORM_BYTES);
  const entries = form?.getAll("picture") ?? [];
  const files = entries.filter((entry): entry is File => entry instanceof File && entry.size > 0);
  return form && files.slice(0, MAX_FILES);
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
