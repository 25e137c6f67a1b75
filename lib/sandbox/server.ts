import { join } from "node:path";
import { env } from "#lib/env.ts";
import { advanceClock } from "#lib/sandbox/clock/advance-clock.ts";
import { fetchDeliver } from "#lib/sandbox/deliveries/fetch-deliver.ts";
import { claimDue, deliverClaimed } from "#lib/sandbox/deliveries/run.ts";
import { createSandbox, type Sandbox } from "#lib/sandbox/sandbox.ts";
import { fileClock, readClockLine, systemClock, writeClockLine } from "#lib/shared/clock.ts";
import { errorText, log } from "#lib/shared/log.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { singleton } from "#lib/shared/singleton.ts";

const TICK_MS = 200;
const MAX_IN_FLIGHT = 40;

/** The process's sandbox, or null where real credentials are configured: then its addresses answer 404. */
export function getSandbox(): Sandbox | null {
  return env().sandbox === "off" ? null : singleton("sandbox", startSandbox);
}

function startSandbox(): Sandbox {
  const { dataDir, appUrl, sandboxAllowRemote } = env();
  const clockFile = join(dataDir, "clock.json");
  const sandbox = createSandbox({
    file: join(dataDir, "sandbox.db"),
    clock: fileClock(clockFile),
    publicUrl: appUrl,
    credentials: sandboxCredentials,
    // Shops of other projects read the real time.
    ...(env().sandbox === "only" ? { signingClock: systemClock } : {}),
    deliver: fetchDeliver,
    allowRemote: sandboxAllowRemote,
    moveClock: (line) => writeClockLine(clockFile, line),
    readLine: () => readClockLine(clockFile),
    onDue: () => setImmediate(work),
  });
  let inFlight = 0;
  // A silent receiver keeps the others waiting only where forty wait for it.
  function work(): void {
    try {
      advanceClock(sandbox);
      for (const delivery of claimDue(sandbox, MAX_IN_FLIGHT - inFlight)) {
        inFlight++;
        deliverClaimed(sandbox, delivery)
          .catch((error) => log("error", "sandbox", { error: errorText(error) }))
          .finally(() => {
            inFlight--;
          });
      }
    } catch (error) {
      log("error", "sandbox", { error: errorText(error) });
    }
  }
  setInterval(work, TICK_MS).unref();
  return sandbox;
}
