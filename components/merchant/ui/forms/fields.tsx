"use client";

import { type ComponentProps, use, useId } from "react";
import { FormStateContext } from "#components/merchant/ui/forms/form-state.ts";
import { Field, SelectField, TextareaField } from "#components/ui/field.tsx";
import { merchantUiMessages as t } from "#messages/merchant/ui.ts";

type Named<T> = Omit<T, "id" | "error"> & { name: string; id?: string };

/** What the form's answer says about a field: its error, and what was typed. */
function useAnswer(name: string) {
  const state = use(FormStateContext);
  if (state.status === "idle" || state.status === "done") return {};
  const error = state.status === "refused" ? state.fields?.[name] : undefined;
  return { error, typed: state.values?.[name], values: state.values };
}

/** A labelled input inside `<ActionForm>`. */
export function FormField({ defaultValue, ...props }: Named<ComponentProps<typeof Field>>) {
  const id = useId();
  const { error, typed } = useAnswer(props.name);
  return <Field id={id} {...props} defaultValue={typed ?? defaultValue} error={error} />;
}

export function FormSelect({ defaultValue, ...props }: Named<ComponentProps<typeof SelectField>>) {
  const id = useId();
  const { error, typed } = useAnswer(props.name);
  const value = typed ?? defaultValue;
  return <SelectField key={String(value)} id={id} {...props} defaultValue={value} error={error} />;
}

export function FormTextarea({
  defaultValue,
  ...props
}: Named<ComponentProps<typeof TextareaField>>) {
  const id = useId();
  const { error, typed } = useAnswer(props.name);
  return <TextareaField id={id} {...props} defaultValue={typed ?? defaultValue} error={error} />;
}

/** A box to tick, with its label beside it. */
export function FormCheckbox({
  label,
  hint,
  ...props
}: ComponentProps<"input"> & { name: string; label: string; hint?: string }) {
  const id = useId();
  const { values } = useAnswer(props.name);
  const isKept = values !== undefined && props.value === undefined;
  return (
    <div className="flex min-h-11 items-start gap-3 py-2">
      <input
        type="checkbox"
        id={id}
        value="on"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...props}
        {...(isKept ? { defaultChecked: props.name in values } : {})}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <p id={`${id}-hint`} className="text-label text-muted">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** Asks for the password again; for actions with the option `confirmPassword`. */
export function ConfirmPassword() {
  return (
    <FormField
      name="confirmPassword"
      type="password"
      autoComplete="current-password"
      label={t.confirmPassword}
      hint={t.confirmPasswordHint}
    />
  );
}
