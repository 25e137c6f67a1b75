/** @jsxImportSource hono/jsx */
import { Field, Form, SelectField } from "#lib/sandbox/components/form.tsx";
import { Layout, PageHead } from "#lib/sandbox/components/layout.tsx";
import type { Explanation } from "#lib/sandbox/explain/explain.ts";
import type { SignedMessage } from "#lib/sandbox/explain/recipes.ts";
import type { Page } from "#lib/sandbox/pages/page.ts";

/** The fields of the form, and what is known of them. */
export type ExplainResult = {
  values: Omit<SignedMessage, "appSecret">;
  explanation: Explanation | null;
};

const generations = [
  ["v1", "v1: SHA-256"],
  ["v2", "v2: HMAC-SHA256"],
] as const;

/** Shows how a message is signed, and finds the mistake in a wrong signature. */
export function ExplainPage({ page, result }: { page: Page; result: ExplainResult }) {
  const { values, explanation } = result;
  return (
    <Layout page={page} title="Signatures">
      <PageHead
        title="Signatures"
        lead="A signature that does not verify is nearly always one of a dozen mistakes. Paste what was sent to find out which."
      />
      <div class="columns">
        <section class="card">
          <Form page={page} action="explain" class="form">
            <SelectField
              id="generation"
              label="API"
              value={values.generation}
              options={[...generations]}
            />
            <Field id="appId" label="Appid" value={values.appId} />
            <Field
              id="appSecret"
              label="App secret"
              hint="Empty: the sandbox’s own."
              autocomplete="off"
            />
            <Field id="timestamp" label="Timestamp" inputmode="numeric" value={values.timestamp} />
            <Field id="sign" label="Sign" value={values.sign} />
            <div class="field">
              <label for="body">Raw body</label>
              <textarea id="body" name="body" rows={8} class="input">
                {values.body}
              </textarea>
            </div>
            <button type="submit" class="button primary">
              Explain
            </button>
          </Form>
        </section>
        <section aria-live="polite" class={explanation ? "result" : undefined}>
          {explanation ? (
            <Result explanation={explanation} />
          ) : (
            <p class="empty">The signed parts and the likely mistake appear here.</p>
          )}
        </section>
      </div>
    </Layout>
  );
}

const Result = ({ explanation }: { explanation: Explanation }) => (
  <div class="stack">
    <p class={explanation.valid ? "alert good" : "alert bad"}>
      {explanation.valid ? "The signature is right." : explanation.mistake}
    </p>
    <h2>What is signed, in this order</h2>
    <ol class="list">
      {explanation.parts.map(({ name, text }) => (
        <li>
          <span class="muted small">{name}</span>
          <code class="break"> {text}</code>
        </li>
      ))}
    </ol>
    <dl class="card stack">
      <div>
        <dt class="muted small">{explanation.digestName} of it</dt>
        <dd class="mono break">{explanation.expected}</dd>
      </div>
      <div>
        <dt class="muted small">The given signature</dt>
        <dd class="mono break">{explanation.given || "(none)"}</dd>
      </div>
    </dl>
  </div>
);
