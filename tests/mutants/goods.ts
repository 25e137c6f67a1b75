import type { Guard } from "#tests/mutants/mutant.ts";

const ledger = "lib/orders/ledger/change-order.ts";
const place = "lib/checkout/place-order.ts";
const pay = "lib/orders/payment/pay-order.ts";
const reconcile = "lib/orders/reconciliation/reconcile.ts";

const orderTests = ["lib/checkout/purchase.test.ts"];
const lateTests = ["lib/orders/ledger/late-money.test.ts"];
const payTests = ["lib/orders/payment/pay-order.test.ts"];

/** What stands between a settlement and goods, second charges and jobs. */
export const goods: Guard[] = [
  {
    name: "late money never ships by itself",
    file: ledger,
    from: "settlement.covered && !settlement.coveredLate && order.stock",
    to: "settlement.covered && order.stock",
    tests: lateTests,
  },
  {
    name: "goods that were let go never ship by themselves",
    file: ledger,
    from: ' && order.stock !== "released"',
    to: "",
    tests: lateTests,
  },
  {
    name: "goods are sold once",
    file: ledger,
    from: 'if (shippable && order.stock === "reserved")',
    to: "if (shippable)",
    tests: orderTests,
  },
  {
    name: "goods are let go once",
    file: ledger,
    from: 'order.stock === "reserved" &&\n',
    to: "\n",
    tests: lateTests,
  },
  {
    name: "goods of a paid order are kept",
    file: ledger,
    from: "!settlement.covered &&",
    to: "",
    tests: lateTests,
  },
  {
    name: "goods are kept while an attempt can be paid",
    file: ledger,
    from: 'facts.attempts.every((attempt) => attempt.status === "closed")',
    to: "order.updatedAt > 0",
    tests: orderTests,
  },
  {
    name: "an job is caused once",
    file: ledger,
    from: ".onConflictDoNothing()",
    to: "",
    tests: orderTests,
  },
  {
    name: "an job is one by its key",
    file: "db/migrations/0000_first.sql",
    from: "PRIMARY KEY(`order_id`, `kind`),\n",
    to: "",
    tests: orderTests,
  },
  {
    name: "an job is carried out once",
    file: "lib/orders/jobs/run-jobs.ts",
    from: "if (marked.length === 0) return;",
    to: "",
    tests: ["lib/orders/jobs/run-jobs.test.ts"],
  },
  {
    name: "stock never goes below zero",
    file: "lib/orders/ledger/stock.ts",
    from: "and(eq(variants.id, variantId), gte(variants.available, quantity))",
    to: "and(eq(variants.id, variantId))",
    tests: orderTests,
  },
  {
    name: "an order that could not be reserved is rolled back",
    file: place,
    from: "if (short.length > 0)",
    to: "if (short.length > lines.length)",
    tests: orderTests,
  },
  {
    name: "one order for a cart's revision",
    file: place,
    from: "if (placed) return { order: await updatePendingOrder(tx, placed, request, now), attempt: null, slugs: [] };",
    to: "",
    tests: orderTests,
  },
  {
    name: "the price agreed to",
    file: place,
    from: " || totalMinor !== request.quote.totalMinor",
    to: "",
    tests: orderTests,
  },
  {
    name: "the cart agreed to",
    file: place,
    from: "cart.revision !== request.quote.revision || ",
    to: "",
    tests: payTests,
  },
  {
    name: "an order whose payment page is out keeps its goods",
    file: place,
    from: 'if (asked.some((attempt) => attempt.status !== "failed" && attempt.status !== "closed"))\n      continue;',
    to: "",
    tests: payTests,
  },
  {
    name: "a paid order is not charged again",
    file: pay,
    from: 'if (settlement.covered) return { kind: "settled" };',
    to: "",
    tests: payTests,
  },
  {
    name: "an order is not charged again while a payment is on its way",
    file: pay,
    from: 'if (facts.payments.some((payment) => isIncoming(payment, now))) return { kind: "incoming" };',
    to: "",
    tests: payTests,
  },
  {
    name: "a page that can be paid is used again",
    file: pay,
    from: 'return { kind: "open", attempt: open };',
    to: "{}",
    tests: payTests,
  },
  {
    name: "a page that asks for more than is still owed is not used again",
    file: pay,
    from: " && isReusable(open, facts, settlement.restMinor, now)",
    to: "",
    tests: payTests,
  },
  {
    name: "a page that is over is not used again",
    file: pay,
    from: "open && open.expiresAt > now",
    to: "open",
    tests: payTests,
  },
  {
    name: "another process that opens a page is waited for",
    file: pay,
    from: 'if (opening) return { kind: "opening" };',
    to: "",
    tests: payTests,
  },
  {
    name: "a new attempt has goods to sell",
    file: pay,
    from: "if (again.short.length > 0) throw new SoldOut();",
    to: "",
    tests: payTests,
  },
  {
    name: "a double click waits for the first click",
    file: "lib/orders/payment/mutex.ts",
    from: "(ofShop.get(orderId) ?? Promise.resolve()).then(work, work)",
    to: "work()",
    tests: orderTests,
  },
  {
    name: "silence expires nothing",
    file: reconcile,
    from: "if (!unanswered.has(attempt.id)) await bookOne",
    to: "await bookOne",
    tests: lateTests,
  },
  {
    name: "what was announced while we asked is asked about soon",
    file: reconcile,
    from: "and(eq(attempts.id, attempt.id), eq(attempts.nextCheckAt, attempt.nextCheckAt ?? 0))",
    to: "eq(attempts.id, attempt.id)",
    tests: ["lib/orders/reconciliation/reconcile.test.ts"],
  },
  {
    name: "goods are kept for a payment on its way",
    file: reconcile,
    from: " && !awaited",
    to: "",
    tests: lateTests,
  },
  {
    name: "what was announced and never came blocks nothing for ever",
    file: "lib/orders/ledger/facts.ts",
    from: " && awaited",
    to: "",
    tests: [...lateTests, ...payTests],
  },
];
