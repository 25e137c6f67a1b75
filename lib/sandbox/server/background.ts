import { advanceClock } from "#lib/sandbox/clock/advance-clock.ts";
import { claimDue, deliverClaimed } from "#lib/sandbox/deliveries/run.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { errorText, log } from "#lib/shared/log.ts";

const TICK_MS = 200;
const MAX_IN_FLIGHT = 40;

/** Starts what happens by itself: confirmations, expiries, deliveries. Returns a function that does what is due now. */
export function startBackground(sandbox: Sandbox): () => void {
  let inFlight = 0;
  const failed = (error: unknown) => log("error", "sandbox", { error: errorText(error) });
  // A silent receiver delays the others only when MAX_IN_FLIGHT deliveries wait for it.
  const work = () => {
    try {
      advanceClock(sandbox);
      for (const delivery of claimDue(sandbox, MAX_IN_FLIGHT - inFlight)) {
        inFlight++;
        deliverClaimed(sandbox, delivery)
          .catch(failed)
          .finally(() => {
            inFlight--;
          });
      }
    } catch (error) {
      failed(error);
    }
  };
  setInterval(work, TICK_MS).unref();
  return work;
}
