import type { Server } from "node:http";
import { onRequest } from "#lib/shared/on-request.ts";

/**
 * Longer than proxies keep a connection that nobody uses (nginx and AWS 60 s, Caddy 120 s): if the shop closed it first,
 * a request could be sent into a connection that ends.
 */
const KEEP_ALIVE_MS = 125_000;

/** For `close` on one response: Next adds several with each part of a page that fails, and warned of eleven. */
const MAX_LISTENERS = 30;

const NEXT_REQUEST_CONTEXT = Symbol.for("@next/request-context");

const servers = new Set<Server>();
const background = new Set<Promise<unknown>>();
const waiting = new Set<() => void>();
let open = 0;
let closing = false;

/**
 * Follows, from now on, what this process's servers are answering, and what was begun by `after()`: Next hands such
 * work to whoever provides its request context.
 */
export function trackRequests(): void {
  onRequest((_, response, server) => {
    if (!servers.has(server)) server.keepAliveTimeout = KEEP_ALIVE_MS;
    servers.add(server);
    if (closing) response.setHeader("Connection", "close");
    open++;
    response.setMaxListeners(MAX_LISTENERS);
    response.once("close", () => {
      open--;
      tellIfQuiet();
    });
  });
  Object.assign(globalThis, { [NEXT_REQUEST_CONTEXT]: { get: () => ({ waitUntil: trackWork }) } });
}

/** From now on each answer says that it is its connection's last, so that none is open and idle in the end. */
export function closeConnectionsAfterUse(): void {
  closing = true;
}

/** Refuses new connections and ends idle ones; what is being answered goes on. */
export function closeListeners(): void {
  for (const server of servers) server.close();
}

/** Resolves as soon as no request is being answered and no work that one began goes on. */
export function nothingInFlight(): Promise<void> {
  return new Promise((resolve) => {
    waiting.add(resolve);
    tellIfQuiet();
  });
}

function trackWork(work: Promise<unknown>): void {
  const settled = work.then(
    () => undefined,
    () => undefined,
  );
  background.add(settled);
  void settled.then(() => {
    background.delete(settled);
    tellIfQuiet();
  });
}

function tellIfQuiet(): void {
  if (open > 0 || background.size > 0) return;
  for (const tell of waiting) tell();
  waiting.clear();
}
