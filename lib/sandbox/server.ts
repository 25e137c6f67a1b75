import { join } from "node:path";
import { fileClock, readClockLine, writeClockLine } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { errorText, log } from "#lib/log.ts";
import { fetchDeliver } from "#lib/sandbox/deliveries/fetch-deliver.ts";
import { runDueDeliveries } from "#lib/sandbox/deliveries/run.ts";
import { climbPayments } from "#lib/sandbox/pay.ts";
import { createSandbox, type Sandbox } from "#lib/sandbox/sandbox.ts";
import { sandboxCredentials } from "#lib/sandbox-credentials.ts";

const TICK_MS = 200;

const key = Symbol.for("halftone.sandbox");
const holder = globalThis as { [key]?: Sandbox };

/** The process's sandbox, or null where real credentials are configured: then its addresses answer 404. */
export function getSandbox(): Sandbox | null {
  if (env().sandbox === "off") return null;
  holder[key] ??= startSandbox();
  return holder[key];
}

function startSandbox(): Sandbox {
  const { dataDir, appUrl, sandboxAllowRemote } = env();
  const clockFile = join(dataDir, "clock.json");
  const sandbox = createSandbox({
    file: join(dataDir, "sandbox.db"),
    clock: fileClock(clockFile),
    publicUrl: appUrl,
    credentials: sandboxCredentials,
    deliver: fetchDeliver,
    allowRemote: sandboxAllowRemote,
    moveClock: (line) => writeClockLine(clockFile, line),
    readLine: () => readClockLine(clockFile),
    onDue: () => setImmediate(work),
  });
  let running = false;
  let again = false;
  async function work(): Promise<void> {
    again = running;
    if (running) return;
    running = true;
    try {
      climbPayments(sandbox);
      while ((await runDueDeliveries(sandbox)) > 0 || again) again = false;
    } catch (error) {
      log("error", "sandbox", { error: errorText(error) });
    } finally {
      running = false;
    }
  }
  setInterval(work, TICK_MS).unref();
  return sandbox;
}
