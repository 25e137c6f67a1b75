import { sign } from "#lib/ccpayment/v1/signature/signature.ts";
import { signV2 } from "#lib/sandbox/protocol/v2/signature.ts";
import type { Credentials } from "#lib/sandbox/sandbox.ts";
import type { Generation } from "#lib/sandbox/types.ts";

export type Body = Record<string, unknown>;

/** How notifications of a version are made, signed and acknowledged. */
export type Dialect = {
  sign(credentials: Credentials, timestamp: string, body: string): string;
  /** An honest notification about an order; `stamp` is fourteen digits of its time. */
  honest(merchantOrderId: string, stamp: string): Body;
  withRecord(body: Body, tail: string): Body;
  /** The same payment at an earlier stage. */
  earlier(body: Body): Body;
  ofOrder(body: Body, merchantOrderId: string): Body;
  withNumber(body: Body): Body;
  unknownType: Body;
  isAcknowledged(status: number, body: string): boolean;
};

const inMsg = (body: Body, change: Body): Body => ({
  ...body,
  msg: { ...(body.msg as Body), ...change },
});
const tailed = (id: unknown, tail: string) => `${id}`.slice(0, -tail.length) + tail;

const v1: Dialect = {
  sign: (credentials, timestamp, body) =>
    sign({ ...credentials, timestamp: Number(timestamp), body }),
  honest: (merchantOrderId, stamp) => ({
    pay_status: "success",
    order_type: "API Deposit",
    record_id: `${stamp}1627642695975706624`,
    order_id: `${stamp}1606736097771520000`,
    product_price: "25",
    denominated_currency: "USD",
    order_amount: "25",
    fiat_rate: "1",
    paid_amount: "25",
    token_rate: "1",
    chain: "TRX",
    txid: "5caafde27a8040547a169168c55f35806eb0ca68344b2d53894097b0e9d5fa89",
    contract: "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
    crypto: "USDT",
    extend: { merchant_order_id: merchantOrderId },
  }),
  withRecord: (body, tail) => ({ ...body, record_id: tailed(body.record_id, tail) }),
  earlier: (body) => ({ ...body, pay_status: "pending" }),
  ofOrder: (body, merchantOrderId) => ({ ...body, extend: { merchant_order_id: merchantOrderId } }),
  withNumber: (body) => ({ ...body, paid_amount: 1e30 }),
  unknownType: { order_type: "Something New", record_id: "1" },
  isAcknowledged: (status, body) => status === 200 && body.trim().toLowerCase() === "success",
};

const v2: Dialect = {
  sign: ({ appId, appSecret }, timestamp, body) => signV2({ appId, timestamp, body }, appSecret),
  honest: (orderId, stamp) => ({
    type: "ApiDeposit",
    msg: {
      recordId: `${stamp}328269786624000123`,
      orderId,
      coinId: 1280,
      coinSymbol: "USDT",
      status: "Success",
      isFlaggedAsRisky: false,
    },
  }),
  withRecord: (body, tail) => inMsg(body, { recordId: tailed((body.msg as Body).recordId, tail) }),
  earlier: (body) => inMsg(body, { status: "Processing" }),
  ofOrder: (body, orderId) => inMsg(body, { orderId }),
  withNumber: (body) => inMsg(body, { recordId: 1e30, coinId: 1e30 }),
  unknownType: { type: "SomethingNew", msg: { recordId: "1" } },
  isAcknowledged: (status, body) => status === 200 && /success/i.test(body),
};

export const dialectOf = (generation: Generation): Dialect => (generation === "v2" ? v2 : v1);
