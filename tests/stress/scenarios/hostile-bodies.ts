import { account, gatewayAt } from "#tests/harness/generations.ts";
import { randomFrom } from "#tests/harness/random.ts";
import { createAttacks } from "#tests/stress/attacks.ts";
import type { Scenario } from "#tests/stress/scenario.ts";

const timestamp = 1_700_000_000;
const nowMs = timestamp * 1000;
const gateway = gatewayAt({
  baseUrl: "http://127.0.0.1:1",
  notifyUrl: "http://127.0.0.1:1/hook",
  clock: { now: () => nowMs },
});
const { attack, genuine } = createAttacks({
  ...account,
  timestamp,
  merchantOrderId: "order-0000001",
});

/** Forged and broken deliveries: none may come through as a transfer. */
export const hostileBodies: Scenario = {
  name: "hostile bodies at the verifier",
  expected: "0 accepted",
  fullCount: 1_000_000,
  testCount: 20_000,
  async run(count, seed, progress) {
    const random = randomFrom(seed);
    const read = ({ body, timestamp: at, sign }: typeof genuine) => {
      // What a header can't hold never arrives.
      const headers = toHeaders({ appid: account.appId, timestamp: at, sign });
      return headers ? gateway.readNotification({ headers, body }, nowMs) : null;
    };
    let accepted = 0;
    for (let done = 0; done < count; done++) {
      if ((read(attack(done, random))?.verdict ?? "refused") !== "refused") accepted++;
      if (done % 20_000 === 0) progress(done);
    }
    const ok = accepted === 0 && read(genuine)?.verdict === "transfer";
    return { result: `${count.toLocaleString("en")}, ${accepted} accepted`, ok };
  },
};

function toHeaders(members: Record<string, string>): Headers | null {
  try {
    const headers = new Headers(members);
    const isWhole = Object.entries(members).every(([name, value]) => headers.get(name) === value);
    return isWhole ? headers : null;
  } catch {
    return null;
  }
}
