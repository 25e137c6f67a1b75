import { expect, test } from "vitest";
import { failure, type GatewayResult } from "#lib/ccpayment/shared/errors.ts";
import type { Client } from "#lib/ccpayment/v2/client.ts";
import { getOrders } from "#lib/payments/ccpayment-v2/get-orders.ts";
import type { Invoice } from "#lib/payments/ccpayment-v2/to-gateway-order.ts";
import type { OrderQuery } from "#lib/payments/gateway-order.ts";

const queries = (count: number): OrderQuery[] =>
  Array.from({ length: count }, (_, n) => ({
    merchantOrderId: `a${n}`,
    kind: "hosted",
    priceMinor: 5000,
    currency: "USD",
    validMs: 1000,
  }));

const known = (orderId: string): GatewayResult<Invoice> => ({
  ok: true,
  value: {
    orderId,
    price: "50",
    priceFiatId: 1033,
    priceSymbol: "USD",
    createdAt: 1,
    expiredAt: 100,
    paidList: [],
  },
});

/** A client whose order info is answered by `answer`; counts how many calls run at once. */
function clientWith(answer: (orderId: string) => GatewayResult<Invoice>) {
  const calls = { all: 0, running: 0, most: 0 };
  const getInvoiceOrderInfo = async ({ orderId }: { orderId: string }) => {
    calls.all++;
    calls.most = Math.max(calls.most, ++calls.running);
    await new Promise(setImmediate);
    calls.running--;
    return answer(orderId);
  };
  return { client: { orders: { getInvoiceOrderInfo } } as unknown as Client, calls };
}

test("a hundred orders are asked about a few at a time", async () => {
  const { client, calls } = clientWith(known);
  const answer = await getOrders(client, queries(100));
  expect(answer.ok && answer.value.orders).toHaveLength(100);
  expect(calls).toMatchObject({ all: 100, most: 4 });
});

test("one bad order hides no other, and an unknown one is none", async () => {
  const { client } = clientWith((id) => {
    if (id === "a3") return failure("malformed", "odd");
    return id === "a4" ? failure("business", "unknown", { code: 11003 }) : known(id);
  });
  const answer = await getOrders(client, queries(8));
  expect(answer).toMatchObject({ ok: true, value: { unreadable: ["a3"] } });
  expect(answer.ok && answer.value.orders).toHaveLength(6);
});

test("a gateway that is down is not asked a hundred times", async () => {
  const { client, calls } = clientWith(() => failure("timeout", "no answer"));
  expect(await getOrders(client, queries(100))).toMatchObject({ ok: false });
  expect(calls.all).toBeLessThanOrEqual(4);
});
