"use client";

import { use } from "react";
import { FormStateContext } from "#components/merchant/ui/form-state.ts";
import { cn } from "#components/ui/cn.ts";

type Props = {
  name: string;
  label: string;
  defaultValue: string;
  inputMode: "decimal" | "numeric";
};

/** A cell of the grid: its error stands below it. */
export function GridCell({ name, label, defaultValue, inputMode }: Props) {
  const state = use(FormStateContext);
  const refused = state.status === "refused" ? state : undefined;
  const error = refused?.fields?.[name];
  return (
    <>
      <input
        name={name}
        aria-label={label}
        inputMode={inputMode}
        autoComplete="off"
        defaultValue={refused?.values?.[name] ?? defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        className={cn(
          "figures min-h-11 w-full min-w-24 border bg-mat/40 px-2 text-right text-base dark:bg-wall",
          error ? "border-bad" : "border-line-strong hover:border-ink",
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

/** What a row was filled with; after a conflict what its sender has seen since. */
export function RowBaseField({ variantId, base }: { variantId: string; base: string }) {
  const state = use(FormStateContext);
  const refused = state.status === "refused" ? state : undefined;
  const kept = refused?.fields?.[`seen.${variantId}`] ?? refused?.values?.[`base.${variantId}`];
  return <input type="hidden" name={`base.${variantId}`} value={kept ?? base} />;
}
