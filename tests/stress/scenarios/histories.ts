import { type SettledPayment, settle } from "#lib/orders/ledger/settlement.ts";
import { type Random, randomFrom } from "#tests/harness/random.ts";
import type { Scenario } from "#tests/stress/scenario.ts";

/** The same set of random payments in any order gives the same state. */
export const histories: Scenario = {
  name: "random histories through the state function",
  expected: "one state per set",
  fullCount: 100_000,
  testCount: 5000,
  async run(count, seed, progress) {
    const random = randomFrom(seed);
    let wrong = 0;
    for (let done = 0; done < count; done++) {
      const payments = Array.from({ length: random.whole(0, 6) }, (_, index) =>
        payment(random, index),
      );
      const refunds = payments.filter(() => random.chance(0.2));
      const now = random.whole(0, 300);
      const stateOf = (list: SettledPayment[]) =>
        JSON.stringify(settle({ totalMinor: 5000, deadline: 100, payments: list, refunds }, now));
      const first = stateOf(payments);
      for (let again = 0; again < 3; again++)
        if (stateOf(shuffled(random, payments)) !== first) wrong++;
      if (done % 5000 === 0) progress(done);
    }
    return { result: `${count.toLocaleString("en")}, ${wrong} with two states`, ok: wrong === 0 };
  },
};

function payment(random: Random, index: number): SettledPayment {
  const paidAt = random.whole(0, 200);
  return {
    id: `p${index}`,
    source: random.pick(["a USDT", "a BTC", "b USDT"]),
    priceMinor: 5000,
    amount: `${random.whole(0, 60)}.${String(random.whole(0, 999_999)).padStart(6, "0")}`,
    orderAmount: random.pick(["50", "49.980007996801279489"]),
    paidAt,
    late: paidAt > 100,
  };
}

function shuffled<T>(random: Random, list: T[]): T[] {
  return list
    .map((item) => ({ item, rank: random.unit() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
