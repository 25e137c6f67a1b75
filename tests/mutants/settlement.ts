import type { Guard } from "#tests/mutants/mutant.ts";

const settlementFile = "lib/orders/ledger/settlement.ts";
const facts = "lib/orders/ledger/facts.ts";
const reviewReason = "lib/orders/ledger/review-reason.ts";

const settlementTests = ["lib/orders/ledger/settlement.test.ts"];
const factsTests = ["lib/orders/ledger/facts.test.ts"];
const attentionTests = ["lib/orders/ledger/review-reason.test.ts"];

/** What makes the state of a set of facts, and nothing else. */
export const settlement: Guard[] = [
  {
    name: "zero tolerance for a single source",
    file: settlementFile,
    from: "new Set(payments.map(sourceKey)).size > 1 ? 1n : 0n",
    to: "new Set(payments.map(sourceKey)).size > 0 ? 1n : 0n",
    tests: settlementTests,
  },
  {
    name: "less than a cent between several sources is our own rounding",
    file: settlementFile,
    from: " && excess >= dust * sum.bottom",
    to: "",
    tests: settlementTests,
  },
  {
    name: "the moment of expiry is still in time",
    file: settlementFile,
    from: "now > facts.deadline",
    to: "now >= facts.deadline",
    tests: settlementTests,
  },
  {
    name: "late money is called late",
    file: settlementFile,
    from: "deciding(payments, over ? isOver : covers).late",
    to: "deciding(payments, over ? isOver : covers).late && facts.totalMinor < 0",
    tests: settlementTests,
  },
  {
    name: "an excess is as late as what made it one",
    file: settlementFile,
    from: "over ? isOver : covers",
    to: "covers",
    tests: settlementTests,
  },
  {
    name: "payments are read in the order of time",
    file: settlementFile,
    from: "a.paidAt - b.paidAt || ",
    to: "",
    tests: settlementTests,
  },
  {
    name: "payments of one moment have an order too",
    file: settlementFile,
    from: "a.paidAt - b.paidAt || (a.id < b.id ? -1 : 1)",
    to: "a.paidAt - b.paidAt",
    tests: settlementTests,
  },
  {
    name: "nothing is due of an order that is paid",
    file: settlementFile,
    from: "restMinor: covers(paid) ? 0 : totalMinor - paidMinor",
    to: "restMinor: totalMinor - paidMinor",
    tests: settlementTests,
  },
  {
    name: "a refund doesn't change the state",
    file: settlementFile,
    from: "const paid = worth(payments);",
    to: "const back = worth(facts.refunds);\n  const paid = add(worth(payments), { top: -back.top, bottom: back.bottom });",
    tests: settlementTests,
  },
  {
    name: "only what bill/info showed counts",
    file: facts,
    from: 'fact.confirmed && fact.status === "success"',
    to: 'fact.status === "success"',
    tests: factsTests,
  },
  {
    name: "only success counts",
    file: facts,
    from: 'fact.confirmed && fact.status === "success"',
    to: "fact.confirmed",
    tests: factsTests,
  },
  {
    name: "a refund is worth what its own attempt's tokens were",
    file: facts,
    from: "payment.attemptId === refund.attemptId &&",
    to: "",
    tests: factsTests,
  },
  {
    name: "a refund is worth what its own token was",
    file: facts,
    from: "&&\n        payment.crypto === refund.crypto,",
    to: ",",
    tests: factsTests,
  },
  {
    name: "late by the gateway's clock, not by ours",
    file: facts,
    from: "(attempt.gatewayCreatedAt ?? attempt.createdAt)",
    to: "attempt.createdAt",
    tests: factsTests,
  },
  {
    name: "the end is that of the last attempt",
    file: facts,
    from: "Math.max(0, ...facts.attempts.map((attempt) => attempt.expiresAt))",
    to: "facts.attempts[0]?.expiresAt ?? 0",
    tests: factsTests,
  },
  {
    name: "money for goods that were let go asks for a person",
    file: reviewReason,
    from: 'if (settlement.covered && stock === "released")',
    to: 'if (!settlement.covered && stock === "reserved" && settlement.covered)',
    tests: attentionTests,
  },
  {
    name: "late money asks for a person",
    file: reviewReason,
    from: 'else if (settlement.coveredLate) reasons.push("Paid late: ship or refund.");',
    to: "",
    tests: attentionTests,
  },
  {
    name: "a part that was given back asks for nobody",
    file: reviewReason,
    from: " && kept > 0",
    to: "",
    tests: attentionTests,
  },
  {
    name: "more refunded than was too much asks for nobody",
    file: reviewReason,
    from: "if (excess > 0)",
    to: "if (settlement.overpaidMinor > 0)",
    tests: attentionTests,
  },
];
