import { getDb } from "#db/client.ts";
import { env } from "#lib/env.ts";
import { merchantFeed } from "#lib/feeds/merchant-feed.ts";
import { xmlResponse } from "#lib/feeds/xml.ts";

// Asked for by each request: prices and stock change while the shop runs.
export const dynamic = "force-dynamic";

export function GET(): Response {
  const parts = merchantFeed(getDb().read, env().appUrl);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = await parts.next();
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return xmlResponse(body);
}
