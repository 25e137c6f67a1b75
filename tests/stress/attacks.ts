import { extend } from "#lib/ccpayment/v1/testing/length-extension.ts";
import { generation } from "#tests/harness/generations.ts";
import type { Random } from "#tests/harness/random.ts";
import { signAs } from "#tests/stress/sign-as.ts";

/** A delivery's headers and raw bytes. */
export type Attack = { timestamp: string; sign: string; body: Buffer };

type Target = {
  appId: string;
  appSecret: string;
  /** Unix seconds. */
  timestamp: number;
  /** The attempt that the genuine notification is about. */
  merchantOrderId: string;
};

/**
 * A genuine notification about a payment, and ways to forge or break it without the secret; `attack(n)` takes the
 * n-th of them, over and over.
 */
export function createAttacks(target: Target) {
  const at = String(target.timestamp);
  const text = honestBody(target.merchantOrderId);
  const body = Buffer.from(text);
  const genuine: Attack = { timestamp: at, sign: signAs(target, { timestamp: at, body }), body };
  const ways = [...onBytes(genuine, text), ...onHeaders(genuine, target)];
  return {
    genuine,
    attack(n: number, random: Random): Attack {
      const way = ways[n % ways.length];
      if (!way) throw new Error("no way of attack");
      return way(random);
    },
  };
}

type Way = (random: Random) => Attack;

const honestV1 = (merchantOrderId: string) => ({
  pay_status: "success",
  order_type: "API Deposit",
  record_id: "202302201213531627642695975706624",
  order_id: "202302200951001627606736097771520",
  product_price: "25",
  denominated_currency: "USD",
  order_amount: "25",
  fiat_rate: "1",
  paid_amount: "25",
  token_rate: "1",
  chain: "TRX",
  txid: "0xa",
  contract: "c",
  crypto: "USDT",
  extend: { merchant_order_id: merchantOrderId },
});

const honestV2 = (merchantOrderId: string) => ({
  type: "ApiDeposit",
  msg: {
    recordId: "202302201213531627642695975706624",
    orderId: merchantOrderId,
    coinId: 1280,
    coinSymbol: "USDT",
    status: "Success",
    isFlaggedAsRisky: false,
  },
});

const honestBody = (merchantOrderId: string) =>
  JSON.stringify((generation === "v1" ? honestV1 : honestV2)(merchantOrderId));

/** A value of the body, and a member that would count for more if it were taken twice. */
const [value, member] =
  generation === "v1" ? ['"25"', '"paid_amount":"1"'] : ['"Success"', '"type":"ApiDeposit"'];

/** Other bytes under a genuine signature. */
function onBytes(genuine: Attack, text: string): Way[] {
  const bytes = genuine.body;
  const altered = (body: Buffer | string): Attack => ({ ...genuine, body: Buffer.from(body) });
  return [
    (random) => {
      const body = Buffer.from(bytes);
      const place = random.whole(0, body.length - 1);
      body[place] = (body[place] ?? 0) ^ (1 << random.whole(0, 7));
      return altered(body);
    },
    (random) => altered(bytes.subarray(0, random.whole(0, bytes.length - 1))),
    (random) =>
      altered(text.replace(value, random.pick(["25", "[]", "{}", "null", "1e309", '"25\\u0000"']))),
    (random) => altered("[".repeat(random.whole(1, 8000))),
    () => altered(text.replace("{", `{${member},`)),
    () => altered(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])),
    () => altered(text.replace("USDT", "\\ud800")),
  ];
}

/** What a digest that is no MAC invites: moved borders, longer messages, other spellings. */
function onHeaders(genuine: Attack, { appId, appSecret }: Target): Way[] {
  const { timestamp: at, sign: signature, body } = genuine;
  return [
    (random) => {
      const cut = random.whole(1, 9);
      return {
        ...genuine,
        timestamp: at.slice(0, -cut),
        body: Buffer.concat([Buffer.from(at.slice(-cut)), body]),
      };
    },
    (random) => {
      const suffix = Buffer.from(`,"paid_amount":"${random.whole(1, 1e9)}"}`);
      const length = appId.length + appSecret.length + at.length + body.length;
      const { appended, digest } = extend(signature, length, suffix);
      return { ...genuine, sign: digest, body: Buffer.concat([body, appended]) };
    },
    (random) => ({
      ...genuine,
      timestamp: random.pick([`+${at}`, ` ${at}`, `${at}.0`, "1e9", `0${at}`, `${at}000`]),
    }),
    (random) => ({
      ...genuine,
      sign: random.pick([
        signature.toUpperCase(),
        signature.slice(1),
        "",
        `${signature}0`,
        "0".repeat(64),
      ]),
    }),
  ];
}
