import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { singleton } from "#lib/shared/singleton.ts";

export type Metrics = ReturnType<typeof create>;

/** This process's metrics: counters and histograms of its own work, and gauges read from the database when asked for. */
export const getMetrics = (): Metrics => singleton("metrics", create);

/** Each label has few values, all of them known here or in the code that logs: no id, address or path of a visitor. */
function create() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  return {
    registry,
    events: new Counter({
      name: "shop_events_total",
      help: "Log lines by event; outcome: the state, status or verdict that it led to.",
      labelNames: ["level", "event", "outcome"],
      registers,
    }),
    requests: new Histogram({
      name: "shop_http_request_seconds",
      help: "Requests answered, without streams, by route and class of status.",
      labelNames: ["route", "method", "status"],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    gatewayCalls: new Histogram({
      name: "shop_gateway_call_seconds",
      help: "Calls of CCPayment's API; outcome: class of the HTTP status, or none.",
      labelNames: ["operation", "outcome"],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    databaseWrites: new Histogram({
      name: "shop_database_write_seconds",
      help: "Transactions that write, their wait for their turn included; outcome: committed, failed, unavailable.",
      labelNames: ["outcome"],
      buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2],
      registers,
    }),
    streams: gauge("shop_open_streams", "Order pages that are being told of changes."),
    gatewaySilence: gauge(
      "shop_gateway_silence_seconds",
      "How long the gateway has answered none of the worker's questions; 0 while it answers.",
    ),
    orders: new Gauge({
      name: "shop_orders",
      help: "Orders by state.",
      labelNames: ["state"] as const,
      registers,
    }),
    ordersInReview: gauge("shop_orders_in_review", "Orders that a person has to look at."),
    jobsWaiting: gauge("shop_jobs_waiting", "Jobs of orders that are not done."),
    jobsOverdue: gauge("shop_jobs_overdue_seconds", "How long the first due job has waited."),
    emailsWaiting: gauge("shop_emails_waiting", "Mails that are not sent."),
    refundsWaiting: gauge("shop_refunds_waiting", "Refunds under way at the gateway."),
    unconfirmed: gauge(
      "shop_notifications_unconfirmed",
      "Payments announced by the gateway that its order info has not shown.",
    ),
    reconcilerLag: gauge(
      "shop_reconciler_lag_seconds",
      "How long the first payment due for a look at the gateway has waited.",
    ),
    workerLease: gauge(
      "shop_worker_lease_seconds",
      "How long the worker's lease still holds; below 0, no process leads.",
    ),
    databaseBytes: gauge("shop_database_bytes", "Size of the database, with its write-ahead log."),
    backupAge: gauge("shop_backup_age_seconds", "Age of the newest backup; absent without one."),
  };
}
