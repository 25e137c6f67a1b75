import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import type { LazyPool } from "#db/postgres/connection/pool.ts";
import { verifying } from "#db/postgres/connection/tls.ts";
import { newOrderedId } from "#lib/ids.ts";

const CHANNEL = "halftone_changes";
/** How long a connection may be silent before it is asked to prove that notifications still arrive. */
const PROBE_EVERY_MS = 15_000;
const PROBE_LIMIT_MS = 3000;
const MIN_PAUSE_MS = 250;
const MAX_PAUSE_MS = 30_000;

export type Notifications = {
  /** Tells the others that the change log has something new. Those who call while a message is on its way share the next. */
  announce(): void;
  /** Listens on a connection of its own, connecting again whenever it is lost, and calls `look` for what others announce. */
  listen(look: () => void): {
    /** Whether notifications certainly arrived a short while ago: not through a pooler that shares connections. */
    isLive(): boolean;
    stop(): void;
  };
  /** Resolves once nothing is being announced any more. */
  settled(): Promise<void>;
};

/**
 * PostgreSQL's LISTEN and NOTIFY. A notification only says "look now": what changed is in the log, so one that is lost,
 * or comes twice, does no harm. It is sent after the commit, not in the transaction: PostgreSQL lets only one transaction
 * at a time commit a NOTIFY, and each would wait for the other's disk.
 */
export function changeNotifications(url: string, pool: LazyPool): Notifications {
  const self = newOrderedId();
  let sending: Promise<void> | null = null;
  let again = false;
  const send = async (): Promise<void> => {
    do {
      again = false;
      // Nobody waits for it: who missed it finds the change by polling.
      await pool
        .query({ text: "select pg_notify($1, $2)", values: [CHANNEL, self] })
        .catch(() => undefined);
    } while (again);
    sending = null;
  };
  return {
    announce() {
      if (sending) again = true;
      else sending = send();
    },
    async settled() {
      await sending;
    },
    listen(look) {
      const stopping = new AbortController();
      const state = { isLive: false, failures: 0 };
      void keepListening({ url, self, look, state, signal: stopping.signal });
      return { isLive: () => state.isLive, stop: () => stopping.abort() };
    },
  };
}

type Listening = {
  url: string;
  /** What this process announces: not news to itself. */
  self: string;
  look: () => void;
  state: { isLive: boolean; failures: number };
  signal: AbortSignal;
};

async function keepListening(listening: Listening): Promise<void> {
  const { state, signal } = listening;
  while (!signal.aborted) {
    await listenOnce(listening).catch(() => undefined);
    state.isLive = false;
    const pause = Math.min(MAX_PAUSE_MS, MIN_PAUSE_MS * 2 ** state.failures++);
    await wait(pause * (0.5 + Math.random() / 2), undefined, { signal, ref: false }).catch(
      () => undefined,
    );
  }
}

/** Listens until the connection ends or turns out to be deaf. */
async function listenOnce({ url, self, look, state, signal }: Listening): Promise<void> {
  const { Client } = (await import("pg")).default;
  const client = new Client({
    connectionString: verifying(url),
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
    keepAlive: true,
    application_name: "halftone changes",
  });
  const over = new AbortController();
  const end = () => over.abort();
  client.on("error", end).on("end", end);
  signal.addEventListener("abort", end);
  let heardOwn: () => void = () => undefined;
  client.on("notification", ({ payload }) => (payload === self ? heardOwn() : look()));
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    while (!over.signal.aborted) {
      const heard = new Promise<void>((resolve) => {
        heardOwn = resolve;
      });
      await probe(client, self, heard);
      if (!state.isLive) {
        Object.assign(state, { isLive: true, failures: 0 });
        // What was announced while nobody listened here.
        look();
      }
      await wait(PROBE_EVERY_MS, undefined, { signal: over.signal, ref: false });
    }
  } finally {
    signal.removeEventListener("abort", end);
    await client.end().catch(() => undefined);
  }
}

/** A pooler in transaction mode takes the LISTEN and delivers nothing; a connection that was cut silently neither. */
async function probe(client: Client, self: string, heard: Promise<void>): Promise<void> {
  const limit = new AbortController();
  const late = wait(PROBE_LIMIT_MS, undefined, { signal: limit.signal, ref: false }).then(() => {
    throw new Error("notifications don't arrive");
  });
  late.catch(() => undefined);
  try {
    await client.query("select pg_notify($1, $2)", [CHANNEL, self]);
    await Promise.race([heard, late]);
  } finally {
    limit.abort();
  }
}
