import * as z from "zod";
import type { Route } from "#lib/sandbox/api/router.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { lockToken } from "#lib/sandbox/orders/lock-token.ts";
import { listOrders, orderView } from "#lib/sandbox/orders/order-view.ts";
import { advancePayment } from "#lib/sandbox/payments/advance-payment.ts";
import { paymentRequest, payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { paymentView } from "#lib/sandbox/payments/payment-view.ts";
import { refundOrder, refundRequest } from "#lib/sandbox/payments/refund-order.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { playScenario, scenarios } from "#lib/sandbox/scenarios/all.ts";
import { findToken } from "#lib/sandbox/tokens/tokens.ts";

const stageRequest = z.strictObject({ stage: z.enum(["processing", "success", "failed"]) });
const tokenRequest = z.strictObject({ tokenId: z.string() });

const known = (sandbox: Sandbox, id = "") => {
  const order = findOrder(sandbox, id);
  if (!order) throw new ApiError(404, "unknown-order", `No order ${id}.`);
  return order;
};

/** Orders, their transactions, refunds and scenarios. */
export const ordersRoutes: Route[] = [
  {
    method: "GET",
    path: "orders",
    what: "The newest 200 orders, each with its state, payments and payment page.",
    handle: ({ sandbox }) => ({ orders: listOrders(sandbox) }),
  },
  {
    method: "GET",
    path: "orders/*",
    what: "One order, by merchant_order_id.",
    handle: ({ sandbox, params: [id] }) => orderView(sandbox, known(sandbox, id)),
  },
  {
    method: "POST",
    path: "orders/*/token",
    what: "Choose the token an order is paid in: its rate is locked and its address appears.",
    body: { tokenId: "0912e09a-d8e2-41d7-a0bc-a25530892988" },
    handle: ({ sandbox, params: [id], body }) => {
      const token = findToken(tokenRequest.parse(body).tokenId);
      if (!token) throw new ApiError(400, "unknown-token", "No such token: GET tokens lists them.");
      lockToken(sandbox, known(sandbox, id), token);
      return orderView(sandbox, known(sandbox, id));
    },
  },
  {
    method: "POST",
    path: "orders/*/payments",
    what: 'Pay: amount is "exact" (what is still due), a decimal, or a fraction of the whole. addConfirmations lets it confirm block by block.',
    body: {
      tokenId: "0912e09a-d8e2-41d7-a0bc-a25530892988",
      amount: { fraction: "0.5" },
      stage: "success",
    },
    status: 201,
    handle: ({ sandbox, params: [id = ""], body }) => ({
      payment: paymentView(sandbox, payOrder(sandbox, id, paymentRequest.parse(body))),
    }),
  },
  {
    method: "POST",
    path: "payments/*/stage",
    what: "Move a transaction on: processing, success or failed.",
    body: { stage: "success" },
    handle: ({ sandbox, params: [id = ""], body }) => ({
      payment: paymentView(sandbox, advancePayment(sandbox, id, stageRequest.parse(body).stage)),
    }),
  },
  {
    method: "POST",
    path: "orders/*/refunds",
    what: 'Refund, as a merchant does on the dashboard: "all" of the first payment, or an amount.',
    body: { amount: "0.1", networkFee: "0.01" },
    status: 201,
    handle: ({ sandbox, params: [id = ""], body }) => ({
      refund: refundOrder(sandbox, id, refundRequest.parse(body)),
    }),
  },
  {
    method: "GET",
    path: "scenarios",
    what: "Scripts that can be played on an order, each with what a shop should do.",
    handle: () => ({
      scenarios: scenarios.map(({ id, title, story, shop }) => ({ id, title, story, shop })),
    }),
  },
  {
    method: "POST",
    path: "orders/*/scenarios/*",
    what: "Play a scenario on an order.",
    handle: async ({ sandbox, params: [id = "", scenario = ""] }) => {
      const { title, shop } = await playScenario(
        sandbox,
        scenario,
        known(sandbox, id).merchantOrderId,
      );
      return { title, shop };
    },
  },
];
