const DRIP_MS = 500;
// However silent: a forgotten connection ends.
const SILENCE_MS = 120_000;

/** Sends a beginning, then breaks the connection. */
export function brokenAfter(beginning: string): ReadableStream<Uint8Array> {
  let begun = beginning === "";
  return new ReadableStream({
    pull(controller) {
      if (begun) controller.error(new Error("fault: the connection breaks"));
      else controller.enqueue(new TextEncoder().encode(beginning));
      begun = true;
    },
  });
}

/** An answer that never comes. */
export function silence(): ReadableStream<Uint8Array> {
  let end: NodeJS.Timeout;
  return new ReadableStream({
    start(controller) {
      end = setTimeout(() => controller.error(new Error("fault: silent for long")), SILENCE_MS);
    },
    cancel: () => clearTimeout(end),
  });
}

/** A body that comes a byte at a time. */
export function dripping(body: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(body);
  let at = 0;
  let timer: NodeJS.Timeout;
  return new ReadableStream({
    start(controller) {
      timer = setInterval(() => {
        controller.enqueue(bytes.subarray(at, at + 1));
        at++;
        if (at < bytes.length) return;
        clearInterval(timer);
        controller.close();
      }, DRIP_MS);
    },
    cancel: () => clearInterval(timer),
  });
}
