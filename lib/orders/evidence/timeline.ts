import { type OrderEvent, readOrderEvent } from "#lib/orders/events/order-event.ts";
import type { Evidence } from "#lib/orders/evidence/read-evidence.ts";

type Of<Key extends "notifications" | "emails" | "notes" | "actions" | "jobs"> =
  Evidence[Key][number];

/** One thing that happened to an order, with where that is known from. */
export type TimelineEntry = { id: string; at: number } & (
  | { source: "event"; event: OrderEvent }
  | { source: "notification"; notification: Of<"notifications"> }
  | { source: "email"; email: Of<"emails"> }
  | { source: "note"; note: Of<"notes"> }
  | { source: "staff"; action: Of<"actions"> }
  | { source: "job"; job: Of<"jobs"> }
);

/** Told by the staff's action already, with who did it. */
const byStaff = new Set([
  "shipped",
  "shipment-corrected",
  "shipment-undone",
  "cancelled",
  "address-changed",
  "review-resolved",
  "items-returned",
  "items-cancelled",
  "refund-address-asked",
]);

/** All that happened to an order, newest first; at one moment, the cause stands below what followed from it. */
export function timelineOf(evidence: Evidence): TimelineEntry[] {
  const { events, notifications, emails, notes, actions, jobs } = evidence;
  const entries: TimelineEntry[] = [
    ...notifications.map((notification) => ({
      id: notification.id,
      at: notification.receivedAt,
      source: "notification" as const,
      notification,
    })),
    ...actions
      .filter(({ action }) => action !== "order.note")
      .map((action) => ({ id: action.id, at: action.at, source: "staff" as const, action })),
    // Within one moment the ids of events climb.
    ...events
      .toReversed()
      .filter(({ kind }) => !byStaff.has(kind))
      .map((row) => ({
        id: row.id,
        at: row.at,
        source: "event" as const,
        event: readOrderEvent(row),
      })),
    // One that is done has an event or a mail of its own.
    ...jobs
      .filter((job) => job.doneAt === null)
      .map((job) => ({ id: job.kind, at: job.createdAt, source: "job" as const, job })),
    ...emails.map((email) => ({
      id: email.id,
      at: email.createdAt,
      source: "email" as const,
      email,
    })),
    ...notes.map((note) => ({ id: note.id, at: note.at, source: "note" as const, note })),
  ];
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => b.entry.at - a.entry.at || b.index - a.index)
    .map(({ entry }) => entry);
}
