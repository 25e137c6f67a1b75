import { type Random, randomFrom } from "#lib/art/random.ts";
import { sign } from "#lib/ccpayment/signature.ts";
import { extend } from "#lib/ccpayment/testing/length-extension.ts";
import { readDelivery } from "#lib/payments/ccpayment-notice.ts";
import type { Trial } from "#scripts/torture/trial.ts";

const credentials = {
  appId: "202301010000000000000000000000001",
  appSecret: "demo-secret-not-real-0001",
};
const timestamp = 1_700_000_000;
const honest = JSON.stringify({
  ...{
    pay_status: "success",
    order_type: "API Deposit",
    record_id: "202302201213531627642695975706624",
  },
  ...{
    order_id: "202302200951001627606736097771520",
    product_price: "25",
    denominated_currency: "USD",
  },
  ...{
    order_amount: "25",
    fiat_rate: "1",
    paid_amount: "25",
    token_rate: "1",
    chain: "TRX",
    txid: "0xa",
  },
  ...{ contract: "c", crypto: "USDT", extend: { merchant_order_id: "order-0000001" } },
});
const signature = sign({ ...credentials, timestamp, body: honest });

type Attack = (random: Random) => { timestamp: string; sign: string; body: Buffer };

const at = String(timestamp);
const bytes = Buffer.from(honest);
const unchanged = { timestamp: at, sign: signature };

const attacks: Attack[] = [
  (random) => {
    const body = Buffer.from(bytes);
    const place = random.whole(0, body.length - 1);
    body[place] = (body[place] ?? 0) ^ (1 << random.whole(0, 7));
    return { ...unchanged, body };
  },
  (random) => ({ ...unchanged, body: bytes.subarray(0, random.whole(0, bytes.length - 1)) }),
  (random) => {
    const cut = random.whole(1, 9);
    return {
      ...unchanged,
      timestamp: at.slice(0, -cut),
      body: Buffer.from(at.slice(-cut) + honest),
    };
  },
  (random) => {
    const suffix = Buffer.from(`,"paid_amount":"${random.whole(1, 1e9)}"}`);
    const length =
      credentials.appId.length + credentials.appSecret.length + at.length + bytes.length;
    const { appended, digest } = extend(signature, length, suffix);
    return { timestamp: at, sign: digest, body: Buffer.concat([bytes, appended]) };
  },
  (random) => ({
    ...unchanged,
    body: Buffer.from(
      honest.replace('"25"', random.pick(["25", "[]", "{}", "null", "1e309", '"25\\u0000"'])),
    ),
  }),
  (random) => ({ ...unchanged, body: Buffer.from("[".repeat(random.whole(1, 8000))) }),
  () => ({ ...unchanged, body: Buffer.from(honest.replace("{", '{"paid_amount":"1",')) }),
  () => ({ ...unchanged, body: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) }),
  () => ({ ...unchanged, body: Buffer.from(honest.replace("USDT", "\\ud800")) }),
  (random) => ({
    timestamp: random.pick([`+${at}`, ` ${at}`, `${at}.0`, "1e9", `0${at}`, `${at}000`]),
    sign: signature,
    body: bytes,
  }),
  (random) => ({
    timestamp: at,
    sign: random.pick([
      signature.toUpperCase(),
      signature.slice(1),
      "",
      `${signature}0`,
      "0".repeat(64),
    ]),
    body: bytes,
  }),
];

/** Forged and broken deliveries: none may come through as a notice. */
export const hostileBodies: Trial = {
  name: "hostile bodies at the verifier",
  must: "0 accepted",
  whole: 1_000_000,
  async run(count, seed, progress) {
    const random = randomFrom(seed);
    let accepted = 0;
    for (let done = 0; done < count; done++) {
      const attack = attacks[done % attacks.length]?.(random);
      if (!attack) continue;
      const reading = readDelivery(
        credentials,
        { appId: credentials.appId, ...attack },
        timestamp * 1000,
      );
      if (reading.verdict !== "refused") accepted++;
      if (done % 20_000 === 0) progress(done);
    }
    const control = readDelivery(
      credentials,
      { appId: credentials.appId, ...unchanged, body: bytes },
      timestamp * 1000,
    );
    const ok = accepted === 0 && control.verdict === "notice";
    return { got: `${count.toLocaleString("en")}, ${accepted} accepted`, ok };
  },
};
