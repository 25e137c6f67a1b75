/** @jsxImportSource hono/jsx */
import { routes } from "#lib/sandbox/api/openapi.ts";
import { Layout, PageHead } from "#lib/sandbox/components/layout.tsx";
import { Code, CopyText } from "#lib/sandbox/components/text.tsx";
import { signedCallSamples } from "#lib/sandbox/docs/signed-call-samples.ts";
import type { Page } from "#lib/sandbox/pages/page.ts";
import type { Credentials } from "#lib/sandbox/sandbox.ts";

/** How to call the emulated API, and the JSON API of the sandbox. */
export function DocsPage({ page }: { page: Page }) {
  const { credentials, publicUrl } = page.sandbox;
  const baseUrl = `${publicUrl}/sandbox/ccpayment`;
  return (
    <Layout page={page} title="API docs">
      <PageHead
        title="API docs"
        lead="Point any CCPayment client here. Only the base URL and the credentials differ from production."
      />
      <div class="stack">
        <section class="card stack">
          <h2>The emulated CCPayment API</h2>
          <p>
            Every call is a signed POST with a JSON body. In v1, <code>Sign</code> is the SHA-256 of
            app id, app secret, timestamp and raw body; in v2 it is the HMAC-SHA256 of app id,
            timestamp and raw body, with the app secret as its key.
          </p>
          <div class="columns">
            <Account name="v1" baseUrl={`${baseUrl}/v1`} credentials={credentials} />
            <Account name="v2" baseUrl={`${baseUrl}/v2`} credentials={credentials.v2} />
          </div>
          <p class="small muted">
            These credentials are public and work nowhere but in a sandbox. A call that fails is
            explained under <a href="/sandbox/requests">Refused requests</a>.
          </p>
        </section>
        <section class="card stack">
          <h2>A first signed call, v1</h2>
          {signedCallSamples({ baseUrl: `${baseUrl}/v1`, ...credentials }).map(
            ({ language, code }, index) => (
              <details class="disclosure" open={index === 0}>
                <summary>{language}</summary>
                <Code text={code} scroll />
              </details>
            ),
          )}
        </section>
        <Controls />
      </div>
    </Layout>
  );
}

const Account = ({
  name,
  baseUrl,
  credentials,
}: {
  name: string;
  baseUrl: string;
  credentials: Credentials;
}) => (
  <div class="stack">
    <h3>{name}</h3>
    <Labelled name="Base URL" text={baseUrl} />
    <Labelled name="App ID" text={credentials.appId} />
    <Labelled name="App secret" text={credentials.appSecret} />
  </div>
);

const Labelled = ({ name, text }: { name: string; text: string }) => (
  <div class="field">
    <span class="field-label">{name}</span>
    <CopyText text={text} label={`the ${name}`} />
  </div>
);

const Controls = () => (
  <section class="stack">
    <h2>The sandbox’s own API</h2>
    <p>
      Everything these pages do, for scripts and tests. It is described by OpenAPI at{" "}
      <a href="/sandbox/api">/sandbox/api</a>.
    </p>
    <ul class="list">
      {routes.map(({ method, path, summary, example }) => (
        <li class="stack">
          <h3 class="mono break">
            {method.toUpperCase()} /sandbox/api{path}
          </h3>
          <p class="muted">{summary}</p>
          {example === undefined ? null : <Code text={JSON.stringify(example)} />}
        </li>
      ))}
    </ul>
  </section>
);
