import { Badge, type Tone } from "#components/ui/notice.tsx";
import type { OrderLabel } from "#lib/sandbox/types.ts";

const toneOf = (state: OrderLabel): Tone => {
  if (state.endsWith("(Overdue)") || state.startsWith("Under")) return "warn";
  return state === "Awaiting payment" ? "calm" : state === "Expired" ? "bad" : "good";
};

export function StateBadge({ state }: { state: OrderLabel }) {
  return <Badge tone={toneOf(state)}>{state}</Badge>;
}
