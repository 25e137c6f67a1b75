/** @jsxImportSource hono/jsx */
import { Form } from "#lib/sandbox/components/form.tsx";
import { Badge, type Tone } from "#lib/sandbox/components/status.tsx";
import { Code, CopyText, Moment } from "#lib/sandbox/components/text.tsx";
import { asCurl } from "#lib/sandbox/deliveries/as-curl.ts";
import { RETRY_OFFSETS } from "#lib/sandbox/deliveries/schedule.ts";
import { deliveryFaults } from "#lib/sandbox/faults/kinds.ts";
import type { Page } from "#lib/sandbox/pages/page.ts";
import type {
  DeliveryStatus,
  SandboxDelivery,
  SandboxDeliveryAttempt,
} from "#lib/sandbox/types.ts";

const MAX_TRIES = RETRY_OFFSETS.length + 1;

const tones: Record<DeliveryStatus, Tone> = {
  delivered: "good",
  failed: "bad",
  scheduled: "info",
};

/** A notification with each of its tries, and the ways to send it again. */
export function DeliveryCard({ page, delivery }: { page: Page; delivery: SandboxDelivery }) {
  const { id, orderType, payStatus, url, status, attempts, nextAttemptAt } = delivery;
  const tries = attempts.filter((attempt) => !attempt.manual).length;
  return (
    <li class="stack" data-key={id}>
      <p class="row between">
        <span>
          <strong>
            {orderType}, {payStatus}
          </strong>{" "}
          <span class="muted small">
            <Moment at={delivery.createdAt} />
          </span>
        </span>
        <Badge tone={tones[status]}>
          {status}, try {tries} of {MAX_TRIES}
        </Badge>
      </p>
      <p class="muted small break">
        To {url}
        {nextAttemptAt && status === "scheduled"
          ? `, next try ${nextAttemptAt.slice(11, 19)} UTC`
          : ""}
      </p>
      <ol class="tries">
        {attempts.map((attempt) => (
          <Try attempt={attempt} url={url} />
        ))}
      </ol>
      <Redeliver page={page} delivery={delivery} />
    </li>
  );
}

function Redeliver({ page, delivery }: { page: Page; delivery: SandboxDelivery }) {
  const { id, body } = delivery;
  return (
    <>
      <Form page={page} action="redeliver" id={id} class="row">
        <button type="submit" class="button compact">
          Redeliver
        </button>
        <button type="submit" name="sign" value="wrong" class="button compact">
          With a wrong signature
        </button>
        <button type="submit" name="offset" value="-5000" class="button compact">
          With a stale time
        </button>
        <a href={`/sandbox/explain?delivery=${id}`} class="small">
          Explain its signature
        </a>
      </Form>
      <details class="disclosure">
        <summary class="muted small">Edit and redeliver</summary>
        <Form page={page} action="redeliver" id={id} class="stack">
          <div class="field">
            <label for={`body-${id}`}>Body, signed as it stands here</label>
            <textarea id={`body-${id}`} name="body" rows={8} class="input">
              {body}
            </textarea>
          </div>
          <div class="row">
            <button type="submit" class="button compact">
              Redeliver edited
            </button>
          </div>
        </Form>
      </details>
    </>
  );
}

function Try({ attempt, url }: { attempt: SandboxDeliveryAttempt; url: string }) {
  const { n, status, ms, error, acknowledged, manual, fault } = attempt;
  const { requestHeaders, requestBody, responseHeaders, responseBody } = attempt;
  return (
    <li data-key={`${n} ${attempt.at}`}>
      <details>
        <summary class="number">
          Try {n}
          {manual ? " by hand" : ""}
          {fault ? ` (fault: ${deliveryFaults[fault].label.toLowerCase()})` : ""}:{" "}
          {status ?? "no answer"}, {ms} ms, {acknowledged ? "acknowledged" : "not acknowledged"}
        </summary>
        <div class="stack">
          <h3 class="muted small">Request</h3>
          <Code text={`${headerLines(requestHeaders)}\n\n${requestBody}`} />
          <h3 class="muted small">Response</h3>
          <Code text={error ?? `${status}\n${headerLines(responseHeaders)}\n\n${responseBody}`} />
          <CopyText text={asCurl(url, requestHeaders, requestBody)} label="as curl" />
        </div>
      </details>
    </li>
  );
}

const headerLines = (headers: Record<string, string>) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
