import { hexLines } from "#components/merchant/notifications/hex-lines.ts";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { merchantNotificationMessages } from "#messages/merchant/orders/notifications.ts";

const t = merchantNotificationMessages.page;

const box = "max-h-96 overflow-auto border border-line bg-wall p-3 font-mono text-xs";

/** A notification's body: readable, as it was received, and byte by byte. */
export function ContentPanel({ body, bytes }: { body: string; bytes: number }) {
  const stored = new TextEncoder().encode(body);
  const readable = indent(body);
  return (
    <Panel title={t.content} className="lg:col-span-2">
      <p className="mb-3 text-label text-muted">
        {stored.byteLength < bytes ? t.cut(bytes) : t.bytes(bytes)}
      </p>
      {readable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre tabIndex={0} className={box}>
          {readable}
        </pre>
      ) : null}
      <h3 className="mb-1 mt-4 font-sans text-body font-medium">{t.body}</h3>
      <p className={`${box} break-all whitespace-pre-wrap`}>{body}</p>
      <details className="mt-4">
        <summary className="link inline-flex min-h-11 items-center">{t.hex}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <pre tabIndex={0} className={box}>
          {hexLines(stored)}
        </pre>
      </details>
    </Panel>
  );
}

/** JSON with a line for each field; null for what is no JSON. */
function indent(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return null;
  }
}
