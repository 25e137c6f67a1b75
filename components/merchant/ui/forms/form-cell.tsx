"use client";

import { type ComponentProps, use } from "react";
import { FormStateContext } from "#components/merchant/ui/forms/form-state.ts";
import { cn } from "#components/ui/cn.ts";

type Props = Omit<ComponentProps<"input">, "aria-label"> & { name: string; label: string };

/** An input of a table inside `<ActionForm>`: its label is read aloud alone, its error stands below it. */
export function FormCell({ name, label, defaultValue, className, ...props }: Props) {
  const state = use(FormStateContext);
  const refused = state.status === "refused" ? state : undefined;
  const error = refused?.fields?.[name];
  return (
    <>
      <input
        {...props}
        name={name}
        aria-label={label}
        autoComplete="off"
        defaultValue={refused?.values?.[name] ?? defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        className={cn(
          "min-h-11 w-full border bg-field px-2 text-base",
          error ? "border-bad" : "border-line-strong hover:border-ink",
          className,
        )}
      />
      {error ? (
        <p id={`${name}-error`} className="mt-1 max-w-60 text-left text-label font-medium text-bad">
          {error}
        </p>
      ) : null}
    </>
  );
}
