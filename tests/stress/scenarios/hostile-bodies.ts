import { readNotification } from "#lib/payments/ccpayment-v1/read-notification.ts";
import { randomFrom } from "#tests/harness/random.ts";
import { attacksOn } from "#tests/stress/attacks.ts";
import type { Trial } from "#tests/stress/scenario.ts";

const credentials = {
  appId: "202301010000000000000000000000001",
  appSecret: "demo-secret-not-real-0001",
};
const timestamp = 1_700_000_000;
const { attack, honest } = attacksOn({
  ...credentials,
  timestamp,
  merchantOrderId: "order-0000001",
});

/** Forged and broken deliveries: none may come through as a transfer. */
export const hostileBodies: Trial = {
  name: "hostile bodies at the verifier",
  must: "0 accepted",
  whole: 1_000_000,
  async run(count, seed, progress) {
    const random = randomFrom(seed);
    const { appId } = credentials;
    const read = ({ body, timestamp: at, sign }: typeof honest) => {
      // What a header can't hold never arrives.
      const headers = toHeaders({ appid: appId, timestamp: at, sign });
      return headers ? readNotification(credentials, { headers, body }, timestamp * 1000) : null;
    };
    let accepted = 0;
    for (let done = 0; done < count; done++) {
      if ((read(attack(done, random))?.verdict ?? "refused") !== "refused") accepted++;
      if (done % 20_000 === 0) progress(done);
    }
    const ok = accepted === 0 && read(honest)?.verdict === "transfer";
    return { got: `${count.toLocaleString("en")}, ${accepted} accepted`, ok };
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
