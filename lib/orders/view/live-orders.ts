import { EventEmitter } from "node:events";
import { MAX_STREAMS, MAX_STREAMS_PER_CLIENT, MAX_STREAMS_PER_ORDER } from "#lib/limits/limits.ts";
import { singleton } from "#lib/shared/singleton.ts";

/** Whose stream of which order; `client` is a key of the client's address. */
export type StreamOwner = { orderId: string; client: string | null };

type Stream = StreamOwner & { close: () => void };

const live = () =>
  singleton("live-orders", () => ({
    changes: new EventEmitter().setMaxListeners(0),
    streams: new Set<Stream>(),
    isClosed: false,
  }));

/** Stands for every order. */
const ANY = "*";

/** Tells this process's listeners that orders changed. */
export function announceOrders(orderIds: string[]): void {
  const { changes } = live();
  for (const id of orderIds) changes.emit(id);
  if (orderIds.length > 0) changes.emit(ANY);
}

/** The same of every order that somebody follows: any of them may have changed. */
export function announceAllOrders(): void {
  announceOrders(live().changes.eventNames().map(String));
}

/** Calls `changed` whenever an order, or "*" any order, is announced; returns how to stop. */
export function listenToOrder(orderId: string, changed: () => void): () => void {
  const { changes } = live();
  changes.on(orderId, changed);
  return () => void changes.off(orderId, changed);
}

/** Whether this process is about to end. */
export const streamsAreClosed = (): boolean => live().isClosed;

/** Registers an open stream, which a shutdown closes; returns how to forget it. */
export function registerStream(owner: StreamOwner, close: () => void): () => void {
  const { streams } = live();
  const stream = { ...owner, close };
  streams.add(stream);
  return () => void streams.delete(stream);
}

/** Why no more streams may be opened, by this owner or by anybody; null when one may. */
export function streamLimit({ orderId, client }: StreamOwner): "owner" | "server" | null {
  const streams = [...live().streams];
  const ofOrder = streams.filter((stream) => stream.orderId === orderId).length;
  const ofClient = streams.filter((stream) => stream.client === client).length;
  if (ofOrder >= MAX_STREAMS_PER_ORDER || ofClient >= MAX_STREAMS_PER_CLIENT) return "owner";
  return streams.length >= MAX_STREAMS ? "server" : null;
}

/** Ends every open stream; those that are opened later end after their first event. */
export function closeAllStreams(): void {
  live().isClosed = true;
  for (const { close } of [...live().streams]) close();
}
