"use client";

import { useActionState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field, TextareaField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type ExplainState, explainSignature } from "#lib/sandbox/explain/explain-action.ts";

/** Takes a signed message apart; works without JavaScript. */
export function ExplainForm({ initial }: { initial: ExplainState }) {
  const [state, action] = useActionState(explainSignature, initial);
  const { values, explanation } = state;
  return (
    <div className="grid gap-12 lg:grid-cols-2">
      <form action={action} className="grid content-start gap-4">
        <Field id="appId" name="appId" label="Appid" defaultValue={values.appId} />
        <Field
          id="appSecret"
          name="appSecret"
          label="App secret"
          hint="Empty means the sandbox’s own."
          autoComplete="off"
        />
        <Field
          id="timestamp"
          name="timestamp"
          label="Timestamp"
          inputMode="numeric"
          defaultValue={values.timestamp}
        />
        <Field id="sign" name="sign" label="Sign" defaultValue={values.sign} />
        <TextareaField
          id="body"
          name="body"
          label="Raw body"
          rows={8}
          className="font-mono"
          defaultValue={values.body}
        />
        <Button type="submit" className="justify-self-start">
          Explain
        </Button>
      </form>
      <div aria-live="polite">
        {explanation ? (
          <>
            <Notice tone={explanation.valid ? "good" : "bad"}>
              {explanation.valid ? "The signature is right." : explanation.mistake}
            </Notice>
            <h2 className="mb-3 mt-8 text-2xl">What is signed, in this order</h2>
            <ol className="grid gap-2">
              {explanation.parts.map(({ name, text }) => (
                <li key={name} className="border border-line-strong p-3">
                  <span className="block text-label text-muted">{name}</span>
                  <code className="block break-all font-mono text-sm">{text}</code>
                </li>
              ))}
            </ol>
            <dl className="mt-6 grid gap-3">
              <div>
                <dt className="text-label text-muted">SHA-256 of it</dt>
                <dd className="break-all font-mono text-sm">{explanation.expected}</dd>
              </div>
              <div>
                <dt className="text-label text-muted">The signature given</dt>
                <dd className="break-all font-mono text-sm">{explanation.given || "(none)"}</dd>
              </div>
            </dl>
          </>
        ) : (
          <p className="text-muted">
            Fill in what was sent: the parts that are signed appear here, and what went wrong.
          </p>
        )}
      </div>
    </div>
  );
}
