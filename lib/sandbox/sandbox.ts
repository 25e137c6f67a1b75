import { openStore, type Store } from "#lib/sandbox/store/open-store.ts";
import type { Clock, ClockLine } from "#lib/shared/clock.ts";

/** What the sandbox needs of the network: one POST without redirects, its reply capped. */
export type Deliver = (request: {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** 10 seconds where absent. */
  timeoutMs?: number;
}) => Promise<{ status: number; headers: Record<string, string>; body: string }>;

/** What an account signs with, in one version of the API. */
export type Credentials = { appId: string; appSecret: string };

export type SandboxOptions = {
  /** Its own SQLite file, or ":memory:". */
  file: string;
  clock: Clock;
  /** By which answers and notifications are signed, where that is another: for shops that don't share `clock`. */
  signingClock?: Clock;
  /** Where its pages are, no trailing slash; payment_url begins with it. */
  publicUrl: string;
  credentials: Credentials & { v2: Credentials };
  deliver: Deliver;
  /** Deliver to other machines too; else only to this one. */
  allowRemote: boolean;
  /** The shop that the sandbox is part of, if it is. */
  shopUrl?: string;
  /** Moves the clock; absent where time can't be moved. */
  moveClock?: (line: ClockLine) => void;
  readLine?: () => ClockLine;
  /** Called when something became due: a server starts work at once, a simulator decides itself. */
  onDue?: () => void;
};

/** A local CCPayment. It knows nothing of the shop: they communicate over HTTP. */
export type Sandbox = SandboxOptions & { store: Store; signingClock: Clock };

/** Opens a sandbox; nothing runs by itself. */
export function createSandbox(options: SandboxOptions): Sandbox {
  return { signingClock: options.clock, ...options, store: openStore(options.file) };
}
