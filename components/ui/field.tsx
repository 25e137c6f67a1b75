import type { ComponentProps, ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";

type Common = { id: string; label: string; hint?: string | undefined; error?: string | undefined };

const control =
  "w-full border bg-field px-3 py-2.5 text-base text-ink placeholder:text-muted min-h-11";
const borders = (error?: string) => (error ? "border-bad" : "border-line-strong hover:border-ink");

const describedBy = ({ id, hint, error }: Common) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;

function Frame({ id, label, hint, error, children }: Common & { children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-label font-medium">
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-label text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-label font-medium text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** A labelled input with its hint and error tied to it for screen readers. */
export function Field({ label, hint, error, ...input }: Common & ComponentProps<"input">) {
  const common = { id: input.id, label, hint, error };
  return (
    <Frame {...common}>
      <input
        {...input}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(common)}
        className={cn(control, borders(error))}
      />
    </Frame>
  );
}

export function SelectField({
  label,
  hint,
  error,
  children,
  ...select
}: Common & ComponentProps<"select">) {
  const common = { id: select.id, label, hint, error };
  return (
    <Frame {...common}>
      <select
        {...select}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(common)}
        className={cn(control, borders(error))}
      >
        {children}
      </select>
    </Frame>
  );
}

export function TextareaField({
  label,
  hint,
  error,
  ...area
}: Common & ComponentProps<"textarea">) {
  const common = { id: area.id, label, hint, error };
  return (
    <Frame {...common}>
      <textarea
        {...area}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(common)}
        className={cn(control, borders(error))}
      />
    </Frame>
  );
}
