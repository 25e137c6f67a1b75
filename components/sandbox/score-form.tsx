"use client";

import { useActionState } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type ScoreState, scoreReceiver } from "#lib/sandbox/scorecard/action.ts";

/** Asks for a receiver and draws how it did. */
export function ScoreForm({ initial }: { initial: ScoreState }) {
  const [{ values, scores, message }, action] = useActionState(scoreReceiver, initial);
  const passed = scores.filter((score) => score.passed).length;
  return (
    <div className="grid gap-12 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <form action={action} className="grid content-start gap-4">
        {message ? (
          <Notice tone="bad" role="alert" className="whitespace-pre-line">
            {message}
          </Notice>
        ) : null}
        <Field
          id="url"
          name="url"
          label="Webhook address"
          hint="On this machine."
          type="url"
          defaultValue={values.url}
        />
        <Field
          id="merchantOrderId"
          name="merchantOrderId"
          label="An order it knows"
          hint="Empty for a made-up one."
          defaultValue={values.merchantOrderId}
        />
        <Field
          id="appId"
          name="appId"
          label="Appid"
          hint="Empty for the sandbox’s."
          defaultValue={values.appId}
        />
        <Field
          id="appSecret"
          name="appSecret"
          label="App secret"
          hint="Empty for the sandbox’s."
          autoComplete="off"
        />
        <Start />
      </form>
      <div aria-live="polite">
        {scores.length > 0 ? (
          <>
            <p className="font-serif text-3xl">
              <span className="figures">
                {passed} of {scores.length}
              </span>{" "}
              passed
            </p>
            <div aria-hidden="true" className="mt-3 flex gap-1">
              {scores.map((score) => (
                <span
                  key={score.id}
                  className={`h-2 flex-1 ${score.passed ? "bg-good" : "bg-bad"}`}
                />
              ))}
            </div>
            <ul className="mt-6 border-t border-line">
              {scores.map((score) => (
                <li
                  key={score.id}
                  className="grid gap-1 border-b border-line py-3 sm:grid-cols-[6rem_1fr]"
                >
                  <span className={score.passed ? "text-good" : "font-medium text-bad"}>
                    {score.passed ? "Passed" : "Failed"}
                  </span>
                  <span>
                    {score.title}
                    <span className="block text-label text-muted">
                      Expected: {score.expected}. Got:{" "}
                      <span className="break-all">{score.got}</span>
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="text-muted">
            Seventeen tries: duplicates, reorder, forgeries, moved borders, stale replays, a storm,
            odd but honest JSON.
          </p>
        )}
      </div>
    </div>
  );
}

function Start() {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" disabled={pending} className="justify-self-start">
      {pending ? "Trying…" : "Try this receiver"}
    </Button>
  );
}
