import { checkImport, MAX_CSV_BYTES } from "#lib/catalog/csv/job/start-import.ts";
import { shownName } from "#lib/catalog/product-pictures/attach-picture.ts";
import { readUploadForm } from "#lib/http/read-upload-form.ts";
import { requireStaff } from "#lib/merchant/session.ts";

/** A form's other fields. */
const OTHER_BYTES = 64 * 1024;

/** Keeps an uploaded product CSV and starts checking it: a form with `file`, `setStock` and `fetchPictures`. */
export async function POST(request: Request): Promise<Response> {
  const staff = await requireStaff();
  const form = await readUploadForm(request, MAX_CSV_BYTES + OTHER_BYTES);
  if (!form) return leadTo("refused=bytes");
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return leadTo("refused=none");
  const chosen = {
    fileName: shownName(file.name),
    setStock: form.has("setStock"),
    fetchPictures: form.has("fetchPictures"),
  };
  return leadTo(`job=${await checkImport(file, chosen, staff)}`);
}

const leadTo = (query: string) =>
  new Response(null, {
    status: 303,
    headers: { Location: `/merchant/products/import?${query}`, "Cache-Control": "no-store" },
  });
