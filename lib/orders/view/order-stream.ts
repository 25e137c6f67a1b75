import {
  listenToOrder,
  registerStream,
  type StreamOwner,
  streamsAreClosed,
} from "#lib/orders/view/live-orders.ts";

/** A stream left open this long holds up a shutdown; the browser comes back by itself. */
const LIFE_MS = 55_000;
/** How soon a deadline or a moved clock is noticed. */
const LOOK_MS = 1000;
const HEARTBEAT_MS = 15_000;
/** When a stream ends, browsers come back after so long: not all at once, and sooner than by themselves. */
const RETRY_MS = { min: 500, max: 2500 };

/**
 * Server-sent events of what `read` gives: at once, then whenever it reads differently.
 * Ends after 55 s, when the visitor leaves (`signal`), or on shutdown; browsers then open it again, at another
 * instance if there is one.
 */
export function orderStream(
  owner: StreamOwner,
  read: () => Promise<{ fingerprint: string; data: string } | null>,
  signal: AbortSignal,
  event = "order",
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      let last = "";
      let looking = false;
      let beat = Date.now();
      let ended = false;
      const end = () => {
        if (ended) return;
        ended = true;
        stopListening();
        forget();
        clearInterval(timer);
        clearTimeout(life);
        controller.close();
      };
      const look = async () => {
        if (looking || ended) return;
        looking = true;
        const now = await read().catch(() => null);
        looking = false;
        if (ended) return;
        if (now && now.fingerprint !== last) {
          last = now.fingerprint;
          controller.enqueue(encoder.encode(`event: ${event}\ndata: ${now.data}\n\n`));
        } else if (Date.now() - beat > HEARTBEAT_MS) {
          beat = Date.now();
          controller.enqueue(encoder.encode(": still here\n\n"));
        }
      };
      const retryMs = RETRY_MS.min + Math.random() * (RETRY_MS.max - RETRY_MS.min);
      controller.enqueue(encoder.encode(`retry: ${Math.round(retryMs)}\n\n`));
      const stopListening = listenToOrder(owner.orderId, () => void look());
      const forget = registerStream(owner, end);
      const timer = setInterval(() => void look(), LOOK_MS);
      const life = setTimeout(end, LIFE_MS);
      signal.addEventListener("abort", end, { once: true });
      if (signal.aborted) end();
      else void look().then(() => streamsAreClosed() && end());
    },
  });
}
