/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { OrderLabel, PaymentStage } from "#lib/sandbox/types.ts";

export type Tone = "good" | "warn" | "bad" | "info" | "neutral";

/** A short state in a color that matches. */
export const Badge = ({ tone = "neutral", children }: { tone?: Tone; children: Child }) => (
  <span class={`badge ${tone}`}>{children}</span>
);

/** What went wrong, announced to screen readers. */
export const Alert = ({ children }: { children: Child }) => (
  <p class="alert bad" role="alert">
    {children}
  </p>
);

/** One of the eight published order states. */
export const StateBadge = ({ state }: { state: OrderLabel }) => (
  <Badge tone={stateTone(state)}>{state}</Badge>
);

function stateTone(state: OrderLabel): Tone {
  if (state.endsWith("(Overdue)") || state.startsWith("Under")) return "warn";
  if (state === "Awaiting payment") return "info";
  return state === "Expired" ? "bad" : "good";
}

export function stageTone(stage: PaymentStage): Tone {
  if (stage === "success") return "good";
  return stage === "failed" ? "bad" : "info";
}
