import { getDb } from "#db/client.ts";
import { csvStream } from "#lib/http/csv-stream.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { exportHeader, exportOrders } from "#lib/orders/list/export-orders.ts";
import { readOrderFilter } from "#lib/orders/list/order-filter.ts";

/** The orders that the list's filters find, as a CSV file. */
export async function GET(request: Request): Promise<Response> {
  await requireStaff();
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  const rows = exportOrders(getDb().read, readOrderFilter(parameters));
  return new Response(csvStream(exportHeader, rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="orders.csv"',
      // A compressor would hold the stream back.
      "Cache-Control": "no-store, no-transform",
    },
  });
}
