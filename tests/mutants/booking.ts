import type { Guard } from "#tests/mutants/mutant.ts";

const notice = "lib/orders/ledger/apply-notification.ts";
const answer = "lib/orders/ledger/apply-gateway-order.ts";
const correlate = "lib/orders/ledger/correlate.ts";
const confirm = "lib/orders/reconciliation/confirm-attempt.ts";
const gatewayOrder = "lib/payments/ccpayment-order.ts";

const receiveTests = ["lib/orders/notifications/receive.test.ts"];
const orderTests = ["lib/checkout/purchase.test.ts"];
const answerTests = ["lib/orders/ledger/apply-gateway-order.test.ts"];
const correlateTests = ["lib/orders/ledger/correlate.test.ts"];
const confirmTests = ["lib/orders/reconciliation/confirm-attempt.test.ts"];
const gatewayOrderTests = ["lib/payments/ccpayment-order.test.ts"];

/** What a claim passes until it is a fact that counts (docs/ledger.md). */
export const booking: Guard[] = [
  {
    name: "one fact for a record id",
    file: notice,
    from: "if (!known) {",
    to: "if (!known || known) {",
    tests: orderTests,
  },
  {
    name: "a record id that belongs to another attempt",
    file: notice,
    from: "known.attemptId !== attempt.id || ",
    to: "",
    tests: receiveTests,
  },
  {
    name: "a record id that comes again with another amount",
    file: notice,
    from: "canonical(known.amount) !== canonical(notice.amount) ||",
    to: "",
    tests: receiveTests,
  },
  {
    name: "a record id that comes again with another token",
    file: notice,
    from: "known.crypto !== notice.crypto ||",
    to: "",
    tests: receiveTests,
  },
  {
    name: "a record id that comes again with another transaction",
    file: notice,
    from: '(known.txid !== "" && notice.txid !== "" && known.txid !== notice.txid)',
    to: "false",
    tests: receiveTests,
  },
  {
    name: "a status only climbs",
    file: notice,
    from: " || rank[notice.status] <= rank[known.status]",
    to: "",
    tests: receiveTests,
  },
  {
    name: "once confirmed, only bill/info may say more",
    file: notice,
    from: "known.confirmed || ",
    to: "",
    tests: receiveTests,
  },
  {
    name: "a notification alone confirms nothing",
    file: notice,
    from: "confirmed: false,",
    to: 'confirmed: notice.status === "success",',
    tests: orderTests,
  },
  {
    name: "an answer overtaken by a later question's",
    file: answer,
    from: "if (checkedAt !== null && askedAt < checkedAt && checkedAt <= now) return;",
    to: "",
    tests: answerTests,
  },
  {
    name: "a question of the future, put by a clock set back since, holds nothing back",
    file: answer,
    from: " && checkedAt <= now",
    to: "",
    tests: ["lib/orders/reconciliation/reconcile.test.ts"],
  },
  {
    name: "an answer with another price",
    file: answer,
    from: 'if (answer.priceMinor !== attempt.priceMinor || answer.currency !== "USD") {',
    to: 'if (answer.currency !== "USD") {',
    tests: answerTests,
  },
  {
    name: "an answer in another currency",
    file: answer,
    from: ' || answer.currency !== "USD"',
    to: "",
    tests: answerTests,
  },
  {
    name: "what can't be counted raises an alarm",
    file: answer,
    from: "for (const warning of answer.warnings) await raiseAlarm(tx, attempt.orderId, now, warning);",
    to: "",
    tests: answerTests,
  },
  {
    name: "the gateway's moment of creation is taken once",
    file: answer,
    from: "attempt.gatewayCreatedAt ?? answer?.createdAt",
    to: "answer?.createdAt",
    tests: answerTests,
  },
  {
    name: "a confirmed payment doesn't change",
    file: answer,
    from: "if (fact.confirmed) continue;",
    to: "",
    tests: answerTests,
  },
  {
    name: "a refund that succeeded is not taken back",
    file: answer,
    from: ' || fact.status === "success")',
    to: ")",
    tests: answerTests,
  },
  {
    name: "a payment found before it was announced counts once",
    file: answer,
    from: "for (const fact of absorbed) await tx.delete(payments).where(eq(payments.id, fact.id));",
    to: "",
    tests: orderTests,
  },
  {
    name: "payments are told apart by transaction",
    file: correlate,
    from: 'const id = txid.toLowerCase() || "internal transfer";',
    to: 'const id = "internal transfer";',
    tests: correlateTests,
  },
  {
    name: "a transaction id is one whatever its letters",
    file: correlate,
    from: "txid.toLowerCase()",
    to: "txid",
    tests: correlateTests,
  },
  {
    name: "an amount is one whatever its zeros",
    file: correlate,
    from: "canonical(amount)",
    to: "amount",
    tests: correlateTests,
  },
  {
    name: "the second of two equal transfers is another one",
    file: correlate,
    from: "const fact = known[index];",
    to: "const fact = known[index] ?? known[0];",
    tests: correlateTests,
  },
  {
    name: "a nameless fact gives way to the named one",
    file: correlate,
    from: "Number(a.recordId === null) - Number(b.recordId === null) ||",
    to: "",
    tests: correlateTests,
  },
  {
    name: "a lagging answer takes nothing back",
    file: correlate,
    from: "left.recordId === null && absorbable-- > 0",
    to: "left.recordId === null",
    tests: correlateTests,
  },
  {
    name: "an answer about another order",
    file: confirm,
    from: "answer.value.orders.find((one) => one.merchantOrderId === attemptId)",
    to: "answer.value.orders[0]",
    tests: confirmTests,
  },
  {
    name: "an unreadable answer is no answer",
    file: confirm,
    from: "if (answer.value.unreadable.includes(attemptId)) return fail(unreadable);",
    to: "",
    tests: confirmTests,
  },
  {
    name: "a storm costs two questions",
    file: confirm,
    from: "if (flight) {",
    to: "if (flight && !flight) {",
    tests: confirmTests,
  },
  {
    name: "an answer is younger than what asked for it",
    file: confirm,
    from: "return flight.next;",
    to: "return flight.current;",
    tests: confirmTests,
  },
  {
    name: "a trade that isn't settled",
    file: gatewayOrder,
    from: "if (trade.status !== undefined && !/^success/i.test(trade.status)) continue;",
    to: "",
    tests: gatewayOrderTests,
  },
  {
    name: "tokens due that aren't worth the price",
    file: gatewayOrder,
    from: " || !worthIts(price, orderAmount, tokenRate)",
    to: "",
    tests: gatewayOrderTests,
  },
  {
    name: "tokens due are those of the trade's own token",
    file: gatewayOrder,
    from: "info.crypto === crypto && info.chain === chain && info.tokenRate === tokenRate",
    to: "info.tokenRate !== undefined",
    tests: gatewayOrderTests,
  },
  {
    name: "a rate of nothing",
    file: gatewayOrder,
    from: 'compare(tokenRate, "0") <= 0',
    to: 'tokenRate === ""',
    tests: gatewayOrderTests,
  },
];
