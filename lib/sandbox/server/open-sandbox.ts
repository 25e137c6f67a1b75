import { join } from "node:path";
import { fetchDeliver } from "#lib/sandbox/deliveries/fetch-deliver.ts";
import { createSandbox, type Sandbox } from "#lib/sandbox/sandbox.ts";
import { startBackground } from "#lib/sandbox/server/background.ts";
import { fileClock, readClockLine, systemClock, writeClockLine } from "#lib/shared/clock.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";

export type SandboxConfig = {
  /** Holds sandbox.db and clock.json. */
  dataDir: string;
  /** The address of the server, no trailing slash. */
  publicUrl: string;
  /** Serve and notify other machines too. */
  allowRemote: boolean;
  /** The shop that the sandbox is part of: it shares the clock. */
  shopUrl?: string;
};

/** Opens the sandbox of a data folder and starts its deliveries. */
export function openSandbox({ dataDir, shopUrl, ...config }: SandboxConfig): Sandbox {
  const clockFile = join(dataDir, "clock.json");
  let work: (() => void) | undefined;
  const sandbox = createSandbox({
    ...config,
    ...(shopUrl ? { shopUrl } : { signingClock: systemClock }),
    file: join(dataDir, "sandbox.db"),
    clock: fileClock(clockFile),
    credentials: sandboxCredentials,
    deliver: fetchDeliver,
    moveClock: (line) => writeClockLine(clockFile, line),
    readLine: () => readClockLine(clockFile),
    onDue: () => work && setImmediate(work),
  });
  work = startBackground(sandbox);
  return sandbox;
}
