/** @jsxImportSource hono/jsx */
import { Field, Form, SelectField } from "#lib/sandbox/components/form.tsx";
import { Layout, PageHead } from "#lib/sandbox/components/layout.tsx";
import { type Page, typedText } from "#lib/sandbox/pages/page.ts";
import type { Score } from "#lib/sandbox/scorecard/run.ts";
import type { Generation } from "#lib/sandbox/types.ts";

/** What was tried, and how the receiver did. */
export type ScorecardResult = {
  values: { generation: Generation; url: string; appId: string; merchantOrderId: string };
  scores: Score[];
};

/** Tests a webhook receiver. */
export function ScorecardPage({ page, result }: { page: Page; result: ScorecardResult | null }) {
  const value = (name: "url" | "appId" | "merchantOrderId", otherwise = "") =>
    result?.values[name] ?? typedText(page, "runScorecard", name, otherwise);
  return (
    <Layout page={page} title="Score card">
      <PageHead
        title="Score card"
        lead="Test a webhook receiver on this machine against the mistakes that real shops have made."
      />
      <div class="columns">
        <section class="card">
          <Form page={page} action="runScorecard" class="form">
            <Field
              id="url"
              label="Webhook URL"
              hint="On this machine."
              type="url"
              value={value("url", `${page.sandbox.publicUrl}/api/webhooks/ccpayment`)}
            />
            <SelectField
              id="generation"
              label="Notifications of"
              value={result?.values.generation ?? typedText(page, "runScorecard", "generation")}
              options={[
                ["v1", "v1"],
                ["v2", "v2"],
              ]}
            />
            <Field
              id="merchantOrderId"
              label="A known order"
              hint="Empty: a made-up one."
              value={value("merchantOrderId")}
            />
            <Field
              id="appId"
              label="App ID"
              hint="Empty: the sandbox’s own."
              value={value("appId")}
            />
            <Field
              id="appSecret"
              label="App secret"
              hint="Empty: the sandbox’s own."
              autocomplete="off"
            />
            <button type="submit" class="button primary">
              Try this receiver
            </button>
          </Form>
        </section>
        <section aria-live="polite" class={result ? "result" : undefined}>
          {result ? (
            <Scores scores={result.scores} />
          ) : (
            <p class="empty">
              Seventeen checks: duplicates, reordering, forgeries, moved boundaries, stale replays,
              a burst, unusual but valid JSON.
            </p>
          )}
        </section>
      </div>
    </Layout>
  );
}

function Scores({ scores }: { scores: Score[] }) {
  const passed = scores.filter((score) => score.passed).length;
  return (
    <>
      <p class="big number">
        {passed} of {scores.length} passed
      </p>
      <div class="score-bar" aria-hidden="true">
        {scores.map((score) => (
          <span class={score.passed ? "passed" : ""} />
        ))}
      </div>
      <ul class="list">
        {scores.map((score) => (
          <li class="stack" data-key={score.id}>
            <p class="row between">
              <strong>{score.title}</strong>
              <span class={score.passed ? "badge good" : "badge bad"}>
                {score.passed ? "Passed" : "Failed"}
              </span>
            </p>
            <p class="small muted break">
              Expected: {score.expected}. Got: {score.got}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
