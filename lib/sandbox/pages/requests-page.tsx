/** @jsxImportSource hono/jsx */
import { Layout, PageHead } from "#lib/sandbox/components/layout.tsx";
import { Badge } from "#lib/sandbox/components/status.tsx";
import { Code, Moment } from "#lib/sandbox/components/text.tsx";
import type { Page } from "#lib/sandbox/pages/page.ts";
import { listRequests, MAX_LOGGED } from "#lib/sandbox/request-log/request-log.ts";
import type { SandboxApiRequest } from "#lib/sandbox/types.ts";

const MAX_SHOWN = 100;

/** API requests that were refused, with the reason: where to look when a call fails. */
export function RequestsPage({ page }: { page: Page }) {
  const requests = listRequests(page.sandbox, MAX_SHOWN);
  return (
    <Layout page={page} title="Refused requests" live>
      <PageHead
        title="Refused requests"
        lead={`API calls that were refused or hit by a fault, with the reason. The newest ${MAX_LOGGED} are kept.`}
      />
      {requests.length === 0 ? (
        <p class="empty">No call was refused.</p>
      ) : (
        <ul class="list">
          {requests.map((request) => (
            <RequestLine request={request} />
          ))}
        </ul>
      )}
    </Layout>
  );
}

function RequestLine({ request }: { request: SandboxApiRequest }) {
  const { id, at, generation, method, path, status, code, reason, fault, body, isBodyCut } =
    request;
  return (
    <li class="stack" data-key={String(id)}>
      <p class="row between">
        <span>
          <code class="break">
            {method} {generation}/{path}
          </code>{" "}
          <span class="muted small">
            <Moment at={at} />
          </span>
        </span>
        <Badge tone={fault ? "warn" : "bad"}>{code ?? status}</Badge>
      </p>
      <p class="break">{reason}</p>
      <div class="row">
        <a href={`/sandbox/explain?request=${id}`} class="small">
          Explain its signature
        </a>
      </div>
      <details class="disclosure">
        <summary class="muted small">Request</summary>
        <Code
          text={`Appid: ${request.appId ?? "(none)"}\nTimestamp: ${request.timestamp ?? "(none)"}\nSign: ${request.sign ?? "(none)"}\n\n${body}${isBodyCut ? "\n(cut here)" : ""}`}
        />
      </details>
    </li>
  );
}
