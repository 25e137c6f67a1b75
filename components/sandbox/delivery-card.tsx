import { ActionForm } from "#components/sandbox/action-form.tsx";
import { CopyText } from "#components/ui/copy-text.tsx";
import { Badge } from "#components/ui/notice.tsx";
import { redeliver } from "#lib/sandbox/actions.ts";
import { asCurl } from "#lib/sandbox/deliveries/as-curl.ts";
import { deliveryFaults } from "#lib/sandbox/faults/kinds.ts";
import type { SandboxDelivery, SandboxDeliveryAttempt } from "#lib/sandbox/types.ts";

const small = "min-h-8 border border-line-strong px-2.5 text-label hover:border-ink";
const code = "whitespace-pre-wrap break-all border border-line bg-wall p-3 font-mono text-xs";

/** A notification with each of its tries, and the ways to send it again. */
export function DeliveryCard({ delivery }: { delivery: SandboxDelivery }) {
  const { id, orderType, payStatus, url, body, status, attempts, nextAttemptAt, createdAt } =
    delivery;
  return (
    <li className="grid gap-3 border-b border-line py-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          {orderType}, {payStatus}{" "}
          <span className="figures text-label text-muted">
            {createdAt.slice(0, 19).replace("T", " ")}
          </span>
        </p>
        <Badge tone={status === "delivered" ? "good" : status === "failed" ? "bad" : "info"}>
          {status}, try {attempts.filter((attempt) => !attempt.manual).length} of 7
        </Badge>
      </div>
      <p className="break-all text-label text-muted">
        To {url}
        {nextAttemptAt && status === "scheduled"
          ? `, next try ${nextAttemptAt.slice(11, 19)} UTC`
          : ""}
      </p>
      <ol className="grid gap-1">
        {attempts.map((attempt) => (
          <li key={`${attempt.n} ${attempt.at}`}>
            <Try attempt={attempt} url={url} />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-start gap-2">
        <ActionForm action={redeliver} className="flex flex-wrap gap-2">
          <input type="hidden" name="id" value={id} />
          <button type="submit" className={small}>
            Redeliver
          </button>
          <button type="submit" name="sign" value="wrong" className={small}>
            With a wrong signature
          </button>
          <button type="submit" name="offset" value="-5000" className={small}>
            With a stale time
          </button>
        </ActionForm>
        <a
          href={`/sandbox/explain?delivery=${id}`}
          className="inline-flex min-h-8 items-center link text-label"
        >
          Explain its signature
        </a>
        <details className="basis-full">
          <summary className="min-h-8 text-label text-muted">Edit and redeliver</summary>
          <ActionForm action={redeliver} className="mt-2 grid gap-2">
            <input type="hidden" name="id" value={id} />
            <label className="grid gap-1 text-label">
              Body, signed as it stands here
              <textarea
                name="body"
                rows={8}
                defaultValue={body}
                className="border border-line-strong bg-paper p-3 font-mono text-xs"
              />
            </label>
            <button type="submit" className={`${small} justify-self-start`}>
              Redeliver edited
            </button>
          </ActionForm>
        </details>
      </div>
    </li>
  );
}

function Try({ attempt, url }: { attempt: SandboxDeliveryAttempt; url: string }) {
  const {
    n,
    status,
    ms,
    error,
    acknowledged,
    manual,
    fault,
    requestHeaders,
    requestBody,
    responseHeaders,
    responseBody,
  } = attempt;
  return (
    <details>
      <summary className="figures min-h-8 text-[0.9375rem]">
        Try {n}
        {manual ? " by hand" : ""}
        {fault ? ` (fault: ${deliveryFaults[fault].label.toLowerCase()})` : ""}:{" "}
        {status ?? "no answer"}, {ms} ms, {acknowledged ? "acknowledged" : "not acknowledged"}
      </summary>
      <div className="grid gap-2 py-2">
        <h3 className="text-label text-muted">Request</h3>
        <pre className={code}>{`${headerLines(requestHeaders)}\n\n${requestBody}`}</pre>
        <h3 className="text-label text-muted">Response</h3>
        <pre className={code}>
          {error ?? `${status}\n${headerLines(responseHeaders)}\n\n${responseBody}`}
        </pre>
        <CopyText text={asCurl(url, requestHeaders, requestBody)} label="as curl" />
      </div>
    </details>
  );
}

const headerLines = (headers: Record<string, string>) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
