/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { Alert } from "#lib/sandbox/components/status.tsx";
import type { Page } from "#lib/sandbox/pages/page.ts";

type FormProps = {
  page: Page;
  /** The name of what it does: lib/sandbox/forms/actions.ts. */
  action: string;
  /** Distinguishes forms of one action on a page; the value of the field `id`. */
  id?: string;
  class?: string;
  /** Leave a problem to be shown elsewhere. */
  silent?: boolean;
  children: Child;
};

/** A form that posts to its own page; a problem is shown above it. */
export function Form({ page, action, id, class: className, silent, children }: FormProps) {
  const { problem } = page;
  const isMine =
    problem?.action === action && (id === undefined || problem.form.get("id") === id) && !silent;
  return (
    <>
      {isMine ? <Alert>{problem.message}</Alert> : null}
      <form method="post" class={className}>
        <input type="hidden" name="action" value={action} />
        {id === undefined ? null : <input type="hidden" name="id" value={id} />}
        {children}
      </form>
    </>
  );
}

type FieldProps = {
  id: string;
  name?: string;
  label: string;
  hint?: string;
  value?: string;
  type?: string;
  inputmode?: "decimal" | "numeric";
  required?: boolean;
  maxlength?: number;
  autocomplete?: string;
};

/** A labelled text field. */
export function Field({ id, name = id, label, hint, ...input }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...input}
        id={id}
        name={name}
        class="input"
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <Hint id={id} hint={hint} />
    </div>
  );
}

type SelectFieldProps = {
  id: string;
  name?: string;
  label: string;
  hint?: string;
  value?: string;
  /** Value and text of each choice. */
  options: (readonly [string, string])[];
};

/** A labelled choice. */
export function SelectField({ id, name = id, label, hint, value, options }: SelectFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name} class="input" aria-describedby={hint ? `${id}-hint` : undefined}>
        {options.map(([option, text]) => (
          <option value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
      <Hint id={id} hint={hint} />
    </div>
  );
}

const Hint = ({ id, hint }: { id: string; hint?: string }) =>
  hint ? (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;
