import { formatItem } from "#lib/catalog/format-options.ts";
import { carrierName } from "#lib/orders/shipping/carriers.ts";
import { type DeliveryWindow, formatWindow } from "#lib/orders/shipping/delivery-window.ts";
import type { Parcel } from "#lib/orders/shipping/read-parcels.ts";
import { totalMessages } from "#messages/checkout/totals.ts";
import { orderMessages } from "#messages/order/order.ts";
import shop from "#shop/shop.ts";

const t = orderMessages.parcels;

const day = new Intl.DateTimeFormat(shop.locale, { dateStyle: "medium", timeZone: "UTC" });

/** What has left, each parcel with where it can be followed; nothing while nothing has. */
export function Parcels({
  parcels,
  windowFrom,
}: {
  parcels: Parcel[];
  /** When what left at a time (ms UTC) arrives, or null where that can't be said. */
  windowFrom: (shippedAt: number) => DeliveryWindow | null;
}) {
  if (parcels.length === 0) return null;
  return (
    <section aria-labelledby="parcels">
      <h2 id="parcels" className="mb-4 text-2xl">
        {t.title}
      </h2>
      <ul className="border-t border-line">
        {parcels.map(({ id, carrier, trackingNumber, trackingUrl, shippedAt, contents }) => {
          const expected = windowFrom(shippedAt);
          return (
            <li key={id} className="grid gap-1 border-b border-line py-3">
              <p>
                {[t.shipped(day.format(shippedAt)), carrierName(carrier)]
                  .filter(Boolean)
                  .join(", ")}
              </p>
              {expected ? <p>{totalMessages.expected(formatWindow(expected))}</p> : null}
              <p className="text-label text-muted">
                {contents.map((line) => `${line.quantity} × ${formatItem(line)}`).join(", ")}
              </p>
              {trackingNumber ? <p className="break-all">{t.number(trackingNumber)}</p> : null}
              {trackingUrl ? (
                <p>
                  <a href={trackingUrl} className="link" rel="noreferrer">
                    {t.track}
                  </a>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
