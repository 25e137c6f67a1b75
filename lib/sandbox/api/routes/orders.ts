import * as z from "zod";
import { type Route, route } from "#lib/sandbox/api/route.ts";
import { scenarioSchema } from "#lib/sandbox/api/schemas/controls.ts";
import { orderSchema, paymentSchema } from "#lib/sandbox/api/schemas/order.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { lockToken } from "#lib/sandbox/orders/lock-token.ts";
import { listOrders, orderView } from "#lib/sandbox/orders/order-view.ts";
import { readCursor } from "#lib/sandbox/paging/cursor.ts";
import { advancePayment } from "#lib/sandbox/payments/advance-payment.ts";
import { paymentRequest, payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { paymentView } from "#lib/sandbox/payments/payment-view.ts";
import { refundOrder, refundRequest } from "#lib/sandbox/payments/refund-order.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { playScenario, scenarios } from "#lib/sandbox/scenarios/all.ts";
import { findToken } from "#lib/sandbox/tokens/tokens.ts";

const tag = "Orders";
const tokenId = "0912e09a-d8e2-41d7-a0bc-a25530892988";

const requireOrder = (sandbox: Sandbox, id = "") => {
  const order = findOrder(sandbox, id);
  if (!order) throw new ApiError(404, "unknown-order", `No order ${id}.`);
  return order;
};

/** Orders, their payments, refunds and scenarios. */
export const orderRoutes: Route[] = [
  route({
    method: "get",
    path: "/orders",
    tag,
    summary: "200 orders, newest first, with their state, payments and payment page.",
    query: { before: "The page after: `older` of the answer before." },
    response: z.strictObject({ orders: z.array(orderSchema), older: z.string().nullable() }),
    handle: ({ sandbox, query }) => listOrders(sandbox, readCursor(query), 200),
  }),
  route({
    method: "get",
    path: "/orders/{id}",
    tag,
    summary: "One order, by merchant_order_id.",
    response: orderSchema,
    handle: ({ sandbox, params }) => orderView(sandbox, requireOrder(sandbox, params.id)),
  }),
  route({
    method: "post",
    path: "/orders/{id}/token",
    tag,
    summary: "Choose the token to pay in. Locks its rate and assigns an address.",
    body: z.strictObject({ tokenId: z.string() }),
    example: { tokenId },
    response: orderSchema,
    handle: ({ sandbox, params, body }) => {
      const token = findToken(body.tokenId);
      if (!token)
        throw new ApiError(400, "unknown-token", "No such token: GET /sandbox/api/tokens.");
      lockToken(sandbox, requireOrder(sandbox, params.id), token);
      return orderView(sandbox, requireOrder(sandbox, params.id));
    },
  }),
  route({
    method: "post",
    path: "/orders/{id}/payments",
    tag,
    summary:
      'Pay an order. amount is "exact" (what is due), a decimal, or a fraction of the whole. With addConfirmations it confirms block by block.',
    body: paymentRequest,
    example: { tokenId, amount: { fraction: "0.5" }, stage: "success" },
    status: 201,
    response: z.strictObject({ payment: paymentSchema }),
    handle: ({ sandbox, params: { id = "" }, body }) => ({
      payment: paymentView(sandbox, payOrder(sandbox, id, body)),
    }),
  }),
  route({
    method: "post",
    path: "/payments/{id}/stage",
    tag,
    summary: "Move a payment forward: processing, success or failed.",
    body: z.strictObject({ stage: z.enum(["processing", "success", "failed"]) }),
    example: { stage: "success" },
    response: z.strictObject({ payment: paymentSchema }),
    handle: ({ sandbox, params: { id = "" }, body }) => ({
      payment: paymentView(sandbox, advancePayment(sandbox, id, body.stage)),
    }),
  }),
  route({
    method: "post",
    path: "/orders/{id}/refunds",
    tag,
    summary: 'Refund as on the dashboard: "all" of the first payment, or an amount.',
    body: refundRequest,
    example: { amount: "0.1", networkFee: "0.01" },
    status: 201,
    response: z.strictObject({ refund: z.looseObject({ recordId: z.string() }) }),
    handle: ({ sandbox, params: { id = "" }, body }) => ({
      refund: refundOrder(sandbox, id, body),
    }),
  }),
  route({
    method: "get",
    path: "/scenarios",
    tag,
    summary: "Scenarios that can be played on an order, each with what a shop should do.",
    response: z.strictObject({ scenarios: z.array(scenarioSchema) }),
    handle: () => ({
      scenarios: scenarios.map(({ id, title, story, shop }) => ({ id, title, story, shop })),
    }),
  }),
  route({
    method: "post",
    path: "/orders/{id}/scenarios/{scenario}",
    tag,
    summary: "Play a scenario on an order.",
    response: z.strictObject({ title: z.string(), shop: z.string() }),
    handle: async ({ sandbox, params: { id, scenario = "" } }) => {
      const { merchantOrderId } = requireOrder(sandbox, id);
      const { title, shop } = await playScenario(sandbox, scenario, merchantOrderId);
      return { title, shop };
    },
  }),
];
