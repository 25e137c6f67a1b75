import { add, divideUp, multiply, subtract } from "#lib/ccpayment/shared/decimal.ts";
import type { DepositInfo } from "#lib/ccpayment/v1/calls/orders/order-info.ts";
import { type Attempt, type Payment, settlementFacts } from "#lib/orders/ledger/facts.ts";
import { settle } from "#lib/orders/ledger/settlement.ts";
import { toGatewayOrder } from "#lib/payments/ccpayment-v1/to-gateway-order.ts";
import { type Invoice, invoiceToOrder } from "#lib/payments/ccpayment-v2/to-gateway-order.ts";
import type { GatewayOrder } from "#lib/payments/gateway-order.ts";
import { type Random, randomFrom } from "#tests/harness/random.ts";
import type { Scenario } from "#tests/stress/scenario.ts";

const PRICE = "50.00";
const PRICE_MINOR = 5000;
const VALID_SECONDS = 3600;
type Coin = { coinId: number; crypto: string; chain: string; rate: string; places: number };
const coins: [Coin, ...Coin[]] = [
  { coinId: 1280, crypto: "USDT", chain: "TRX", rate: "1.0004", places: 6 },
  { coinId: 1155, crypto: "BTC", chain: "BTC", rate: "61250.5", places: 8 },
  { coinId: 1482, crypto: "TRX", chain: "TRX", rate: "0.27813", places: 6 },
];
/** A payment as it happened, whoever tells of it; `at` in seconds since the order was opened. */
type Paid = { coin: Coin; amount: string; at: number; settled: boolean };

const due = ({ rate, places }: Coin) => divideUp(PRICE, rate, places);

/** The same money told by v1's order info and by v2's has the same state. */
export const bothGenerations: Scenario = {
  name: "random payments through the adapters of API v1 and v2",
  expected: "one state for the same money",
  fullCount: 100_000,
  testCount: 3000,
  async run(count, seed, progress) {
    const random = randomFrom(seed);
    let apart = 0;
    for (let done = 0; done < count; done++) {
      const history = randomHistory(random);
      const now = random.whole(0, 2 * VALID_SECONDS) * 1000;
      const [v1, v2] = [tellV1(history), tellV2(history)].map((order) => stateOf(order, now));
      if (v1 !== v2) apart++;
      if (done % 1000 === 0) progress(done);
    }
    return { result: `${count.toLocaleString("en")}, ${apart} with two states`, ok: apart === 0 };
  },
};

function randomHistory(random: Random): Paid[] {
  const shares = Array.from({ length: random.whole(0, 3) }, () => random.pick(["0.1", "0.25"]));
  const at = () => random.whole(1, 2 * VALID_SECONDS);
  const only = random.pick(coins);
  const pick = () => (random.chance(0.5) ? only : random.pick(coins));
  const history = shares.map((share): Paid => {
    const coin = pick();
    const amount = divideUp(multiply(PRICE, share), coin.rate, coin.places);
    return { coin, amount, at: at(), settled: random.chance(0.9) };
  });
  const end = random.pick(["nothing", "rest", "too much"] as const);
  if (end === "nothing") return history;
  const extra = end === "rest" ? "0" : "12";
  return [...history, { ...rest(history, pick(), extra), at: at(), settled: true }];
}

/** What is still to be paid, in a coin, and `extra` USD on top. */
function rest(history: Paid[], coin: Coin, extra: string): Pick<Paid, "coin" | "amount"> {
  const settled = history.filter((paid) => paid.settled);
  const more = divideUp(extra, coin.rate, coin.places);
  if (settled.every((paid) => paid.coin === coin)) {
    const sum = add(...settled.map((paid) => paid.amount));
    return { coin, amount: add(subtract(due(coin), sum), more) };
  }
  // In several tokens each side rounds on its own: a payer's half cent more is what neither counts as too much.
  const worth = subtract(
    add(...settled.map((paid) => multiply(paid.amount, paid.coin.rate))),
    "0.005",
  );
  return { coin, amount: add(divideUp(subtract(PRICE, worth), coin.rate, coin.places), more) };
}

function tellV1(history: Paid[]): GatewayOrder {
  const { coin } = history.findLast((paid) => paid.settled) ?? { coin: coins[0] };
  const info: DepositInfo = {
    merchantOrderId: "a",
    orderId: "1",
    productName: "",
    productPrice: PRICE,
    denominatedCurrency: "USD",
    orderAmount: due(coin),
    tokenRate: coin.rate,
    crypto: coin.crypto,
    chain: coin.chain,
    contract: "",
    status: "Successful",
    createdAt: 1,
    refunds: [],
    trades: history.map(({ coin: { crypto, chain, rate }, amount, at, settled }, index) => ({
      amount,
      chain,
      crypto,
      contract: "",
      txid: `t${index}`,
      paidAt: 1 + at,
      serviceFee: undefined,
      networkFee: undefined,
      networkFeeCrypto: undefined,
      networkCoinId: undefined,
      networkFeeUsd: undefined,
      tokenRate: rate,
      status: settled ? "Successful" : "Pending",
    })),
  };
  return toGatewayOrder(info, VALID_SECONDS * 1000);
}

function tellV2(history: Paid[]): GatewayOrder {
  const invoice: Invoice = {
    orderId: "a",
    price: PRICE,
    priceFiatId: 1033,
    priceSymbol: "USD",
    createdAt: 1,
    expiredAt: 1 + VALID_SECONDS,
    paidList: history.map(({ coin, amount, at, settled }, index) => ({
      recordId: `r${index}`,
      coinId: coin.coinId,
      coinSymbol: coin.crypto,
      chain: coin.chain,
      paidAmount: amount,
      txid: `t${index}`,
      arrivedAt: 1 + at,
      isFlaggedAsRisky: false,
      rate: coin.rate,
      paidValue: multiply(amount, coin.rate),
      status: settled ? "Success" : "Processing",
    })),
  };
  const price = { priceMinor: PRICE_MINOR, currency: "USD", validMs: VALID_SECONDS * 1000 };
  return invoiceToOrder(invoice, { merchantOrderId: "a", kind: "hosted", ...price });
}

/** The state of an order with the payments that a gateway shows, and whether it may ship. */
function stateOf({ payments, expiresAt, warnings }: GatewayOrder, now: number): string {
  const attempt = {
    id: "a",
    priceMinor: PRICE_MINOR,
    currency: "USD",
    status: "open",
    createdAt: 1000,
    expiresAt: 1000 + VALID_SECONDS * 1000,
    gatewayExpiresAt: expiresAt,
  } as Attempt;
  const facts = payments.map(
    (payment, index): Payment => ({
      ...payment,
      id: payment.txid,
      orderId: "o",
      attemptId: "a",
      seenAt: index,
      confirmed: payment.status === "success",
    }),
  );
  const { state, covered, coveredLate } = settle(
    settlementFacts(PRICE_MINOR, { attempts: [attempt], payments: facts, refunds: [] }),
    now,
  );
  return JSON.stringify([state, covered, coveredLate, warnings]);
}
