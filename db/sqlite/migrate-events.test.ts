import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { openSqlite } from "#db/sqlite/client.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { orderEvents, orders } from "#db/tables.ts";
import { type OrderEvent, readOrderEvent } from "#lib/orders/events/order-event.ts";
import { type ReviewReason, readReviewReasons } from "#lib/orders/events/review-reason.ts";
import { databaseBefore } from "#tests/harness/database/database-at.ts";

const usdt = { amount: "1.5", crypto: "USDT" };
const a1 = { attemptId: "a1" };

// As earlier versions wrote them.
const sentences: [kind: string, text: string, event: OrderEvent][] = [
  ["placed", "The order was placed and its items were reserved.", { kind: "placed" }],
  ["placed", "The order was placed and its prints set aside.", { kind: "placed" }],
  ["placed", "The order was sent again with other details.", { kind: "details-changed" }],
  ["attempt", "The payment page was opened.", { kind: "payment-page-opened" }],
  [
    "attempt",
    "The payment page could not be opened. Nothing was charged.",
    { kind: "payment-page-failed" },
  ],
  ["attempt", "Opening the payment page was interrupted.", { kind: "payment-page-interrupted" }],
  [
    "payment",
    "A payment of 1.5 USDT was announced (pending).",
    { kind: "payment-announced", ...usdt, status: "pending" },
  ],
  [
    "payment",
    "A payment of USDT was announced (processing).",
    { kind: "payment-announced", amount: "0", crypto: "USDT", status: "processing" },
  ],
  [
    "payment",
    "Payment of 1.5 USDT was announced (processing).",
    { kind: "payment-announced", ...usdt, status: "processing" },
  ],
  ["payment", "Payment of 1.5 USDT confirmed.", { kind: "payment-confirmed", ...usdt }],
  [
    "payment",
    "Payment of 1.5 USDT arrived, but the gateway calls it risky.",
    { kind: "payment-held", ...usdt },
  ],
  [
    "payment",
    "The gateway no longer shows a payment of a1 that it had confirmed; it still counts.",
    { kind: "payment-vanished", ...a1 },
  ],
  [
    "refund",
    "A refund of 1.5 USDT was announced (success).",
    { kind: "refund-announced", ...usdt, status: "success" },
  ],
  ["refund", "Refund of 1.5 USDT: failed.", { kind: "refund-changed", ...usdt, status: "failed" }],
  [
    "refund",
    "The gateway no longer shows a transfer of payment a1 that it had confirmed; it still counts.",
    { kind: "refund-vanished", ...a1 },
  ],
  [
    "state",
    "Awaiting payment → Underpayment(Overdue)",
    { kind: "state-changed", from: "Awaiting payment", to: "Underpayment(Overdue)" },
  ],
  ["state", "Lost → Found", { kind: "note", text: "Lost → Found" }],
  [
    "stock",
    "The reservation ended; the items are available to others again.",
    { kind: "reservation-ended" },
  ],
  [
    "stock",
    "The cart was changed and ordered again; this order was cancelled.",
    { kind: "replaced" },
  ],
  ["job", "The receipt was written.", { kind: "receipt-written" }],
  ["job", "Ready to ship.", { kind: "ready-to-ship" }],
  ["job", "Ready to ship. It's “late”.", { kind: "note", text: "Ready to ship. It's “late”." }],
  [
    "alarm",
    "The gateway names another price for payment a1: nothing of it was counted.",
    { kind: "price-mismatch", ...a1 },
  ],
  [
    "alarm",
    "The gateway's figures for a payment of 1.5 USDT do not fit together: not counted.",
    { kind: "payment-unreadable", ...usdt },
  ],
  [
    "alarm",
    "Record r1 came again with other content: look at the notifications.",
    { kind: "record-conflict", recordId: "r1" },
  ],
  [
    "alarm",
    "The gateway now calls a payment of 1.5 USDT, which it had confirmed, risky: look at its dashboard.",
    { kind: "payment-turned-risky", ...usdt },
  ],
  [
    "alarm",
    "The gateway now calls a payment of 1.5 USDT, which it had confirmed, another amount: look at its dashboard.",
    { kind: "payment-amount-changed", ...usdt },
  ],
  ["alarm", "Look. Here.", { kind: "alarm-note", text: "Look. Here." }],
];

const neverShown =
  "A payment of 1.5 USDT was announced as paid a day ago, and the gateway still shows no such payment: look at its dashboard.";
const held =
  "1.5 USDT arrived, but the gateway holds it back as risky: it is not counted. Decide on its dashboard before shipping.";

const reviews: [text: string | null, alarms: string[], reasons: ReviewReason[]][] = [
  [null, [], []],
  ["Paid late: ship or refund.", [], [{ kind: "paid-late" }]],
  [
    "Paid after the reservation ended: restock and ship, or refund. Overpaid by $1,234.56: refund the difference.",
    [],
    [{ kind: "overpaid", excessMinor: 123456 }, { kind: "paid-after-release" }],
  ],
  [
    "$20.00 was paid before time ran out: wait for the rest, or refund.",
    [],
    [{ kind: "part-paid", paidMinor: 2000 }],
  ],
  [
    "Look. Here. Record r1 came again with other content: look at the notifications. Overpaid by $7.00: refund the difference.",
    ["Record r1 came again with other content: look at the notifications.", "Look. Here."],
    [
      { kind: "record-conflict", recordId: "r1" },
      { kind: "alarm-note", text: "Look. Here." },
      { kind: "overpaid", excessMinor: 700 },
    ],
  ],
  [neverShown, [], [{ kind: "payment-never-shown", ...usdt }]],
  [held, [], [{ kind: "payment-held", ...usdt }]],
  [
    `${neverShown} ${held} Paid late: ship or refund.`,
    [],
    [{ kind: "paid-late" }, { kind: "alarm-note", text: `${neverShown} ${held}` }],
  ],
  ["Ask Ada.", [], [{ kind: "alarm-note", text: "Ask Ada." }]],
];

const folder = mkdtempSync(join(tmpdir(), "migrate-events-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("lost in migration: sentences of earlier versions become kind and data, and what none fits keeps its words", async () => {
  const file = databaseBefore(folder, "event_kinds");
  const old = new Sqlite(file);
  const order = old.prepare(
    `insert into orders (id, number, token, cart_id, cart_revision, email, address, note, subtotal_minor, shipping_minor,
      total_minor, stock, state, review_reason, created_at, updated_at)
      values (?, ?, ?, ?, 1, '', '{}', '', 1, 1, 2, 'released', 'Paid', ?, 1, 1)`,
  );
  const event = old.prepare("insert into order_events values (?, ?, ?, ?, ?)");
  order.run("o", "o", "o", "o", null);
  for (const [index, [kind, text]] of sentences.entries())
    event.run(`e${String(index).padStart(2, "0")}`, "o", index, kind, text);
  for (const [index, [text, alarms]] of reviews.entries()) {
    order.run(...Array<string>(4).fill(`r${index}`), text);
    for (const [at, alarm] of alarms.entries())
      event.run(`r${index}-${at}`, `r${index}`, at, "alarm", alarm);
  }
  old.close();
  migrateSqlite(file);
  const db = openSqlite(file);
  const all = await db.read.select().from(orderEvents).orderBy(orderEvents.id);
  expect(all.filter(({ orderId }) => orderId === "o").map(readOrderEvent)).toEqual(
    sentences.map(([, , event]) => event),
  );
  const reviewed = await db.read.select().from(orders).orderBy(orders.id);
  expect(reviewed.slice(1).map((row) => readReviewReasons(row.reviewReasons))).toEqual(
    reviews.map(([, , reasons]) => reasons),
  );
  expect(reviewed[1]?.reviewReasons).toBeNull();
  db.close();
});
