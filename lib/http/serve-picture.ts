import { MediaUnavailable } from "#lib/media/store/media-store.ts";
import { log } from "#lib/shared/log.ts";

/** Answers with a picture that `read` finds; 404 when it finds none, 503 while the bucket can't be reached. */
export async function servePicture(
  read: () => Promise<Buffer<ArrayBuffer> | "" | null | undefined>,
  headers: Record<string, string>,
): Promise<Response> {
  try {
    const bytes = await read();
    return bytes ? new Response(bytes, { headers }) : new Response("Not found", { status: 404 });
  } catch (error) {
    if (!(error instanceof MediaUnavailable)) throw error;
    log("warn", "media", { outcome: "unavailable", error: error.message });
    const retry = { "Retry-After": "5", "Cache-Control": "no-store" };
    return new Response("Unavailable", { status: 503, headers: retry });
  }
}
