"use client";

import { type ReactNode, useActionState } from "react";
import { Notice } from "#components/ui/notice.tsx";

type State = { message: string | null };

/** A form whose action may refuse; the reason stands above it. Works without JavaScript. */
export function ActionForm({
  action,
  className = "",
  children,
}: {
  action: (state: State, form: FormData) => Promise<State>;
  className?: string;
  children: ReactNode;
}) {
  const [state, act, pending] = useActionState(action, { message: null });
  return (
    <form action={act} aria-busy={pending} className={className}>
      {state.message ? (
        <Notice tone="bad" role="alert" className="mb-3 basis-full whitespace-pre-line">
          {state.message}
        </Notice>
      ) : null}
      {children}
    </form>
  );
}
