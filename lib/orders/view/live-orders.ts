import { EventEmitter } from "node:events";
import { singleton } from "#lib/shared/singleton.ts";

const live = () =>
  singleton("live-orders", () => ({
    changes: new EventEmitter().setMaxListeners(0),
    streams: new Set<() => void>(),
  }));

/** Tells this process's listeners that an order changed; call after the commit. */
export function announceOrder(orderId: string): void {
  live().changes.emit(orderId);
}

/** Calls `changed` whenever an order is announced; returns how to stop. */
export function listenToOrder(orderId: string, changed: () => void): () => void {
  const { changes } = live();
  changes.on(orderId, changed);
  return () => void changes.off(orderId, changed);
}

/** Keeps a stream's end at hand for the shutdown, which an open stream would hold up; returns how to forget it. */
export function registerStream(close: () => void): () => void {
  const { streams } = live();
  streams.add(close);
  return () => void streams.delete(close);
}

export const openStreamCount = () => live().streams.size;

/** Ends every open stream. */
export function closeAllStreams(): void {
  for (const close of [...live().streams]) close();
}
