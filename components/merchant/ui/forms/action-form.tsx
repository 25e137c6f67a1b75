"use client";

import { type ComponentProps, type ReactNode, useActionState, useEffect, useRef } from "react";
import { FormStateContext } from "#components/merchant/ui/forms/form-state.ts";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { FormAction } from "#lib/merchant/action-state.ts";

type Props = Omit<ComponentProps<"form">, "action"> & {
  action: FormAction;
  /** Label of the button at the end; without it the form's content has its own `<SubmitButton>`. */
  submit?: string;
  /** Beside that button. */
  aside?: ReactNode;
  /** What was typed stays after success, too: for lists of which only a part is sent off. */
  keepsTyped?: boolean;
};

/**
 * A form of the console: shows what the action answers, at its top and at its fields (`<FormField>`), and keeps what was
 * typed when it was refused. Works without JavaScript.
 */
export function ActionForm({
  action,
  submit,
  aside,
  keepsTyped,
  className,
  children,
  ...props
}: Props) {
  const [state, submitForm] = useActionState(action, { status: "idle" });
  const form = useRef<HTMLFormElement>(null);
  const mayReset = useRef(false);
  useEffect(() => {
    if (state.status === "idle") return;
    const shown = form.current?.querySelector<HTMLElement>("[aria-invalid], [data-answer]");
    shown?.focus();
    if (state.status !== "done" || keepsTyped) return;
    mayReset.current = true;
    form.current?.reset();
    mayReset.current = false;
  }, [state, keepsTyped]);
  return (
    <FormStateContext value={state}>
      <form
        {...props}
        ref={form}
        action={submitForm}
        noValidate
        // React empties a form after each answer, also after one that refused it.
        onReset={(event) => {
          if (!mayReset.current) event.preventDefault();
        }}
        className={cn("grid gap-4", className)}
      >
        {state.status === "idle" ? null : (
          <Notice
            data-answer
            tabIndex={-1}
            role={state.status === "refused" ? "alert" : "status"}
            tone={state.status === "refused" ? "bad" : "good"}
          >
            {state.message}
            {state.status === "done" && state.details ? <Details lines={state.details} /> : null}
          </Notice>
        )}
        {children}
        {submit ? (
          <p className="flex flex-wrap items-center gap-3">
            <SubmitButton>{submit}</SubmitButton>
            {aside}
          </p>
        ) : null}
      </form>
    </FormStateContext>
  );
}

function Details({ lines }: { lines: string[] }) {
  return (
    <ul className="mt-2 grid gap-1 font-mono text-ink sm:grid-cols-2">
      {lines.map((line) => (
        <li key={line} className="select-all break-all">
          {line}
        </li>
      ))}
    </ul>
  );
}
