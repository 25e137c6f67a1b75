import { Badge, type Tone } from "#components/ui/notice.tsx";
import type { Discount } from "#lib/discounts/find-discount.ts";
import { merchantDiscountMessages } from "#messages/merchant/discounts.ts";

const { states } = merchantDiscountMessages;

type State = keyof typeof states;

const tones: Record<State, Tone> = {
  scheduled: "info",
  active: "good",
  ended: "calm",
  usedUp: "warn",
};

/** Whether a code can be used at `now`, ms UTC. */
export function DiscountState({ discount, now }: { discount: Discount; now: number }) {
  const state = stateOf(discount, now);
  return <Badge tone={tones[state]}>{states[state]}</Badge>;
}

function stateOf({ startsAt, endsAt, used, maxUses }: Discount, now: number): State {
  if (endsAt !== null && now >= endsAt) return "ended";
  if (now < startsAt) return "scheduled";
  return maxUses !== null && used >= maxUses ? "usedUp" : "active";
}
