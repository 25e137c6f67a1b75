import * as z from "zod";
import { accountView } from "#lib/sandbox/account/balances.ts";
import {
  depositDirectly,
  depositRequest,
  invoiceRequest,
  payInvoice,
} from "#lib/sandbox/account/deposit.ts";
import { endWithdrawal, listWithdrawals, withdrawalView } from "#lib/sandbox/account/withdrawal.ts";
import type { Route } from "#lib/sandbox/api/router.ts";
import { clockRequest, clockView, moveClock } from "#lib/sandbox/clock-control.ts";
import { attemptView, findDelivery, listDeliveries } from "#lib/sandbox/deliveries/list.ts";
import { sendOnce } from "#lib/sandbox/deliveries/send.ts";
import { explain, explainRequest } from "#lib/sandbox/explain.ts";
import { faultNotes } from "#lib/sandbox/faults/kinds.ts";
import { activeFaults, readFaultRequest, setFault } from "#lib/sandbox/faults/switches.ts";
import { findOrder, listOrders, lockToken, orderView, paymentView } from "#lib/sandbox/orders.ts";
import { advancePayment, paymentRequest, payOrder } from "#lib/sandbox/pay.ts";
import { pricedTokens } from "#lib/sandbox/prices.ts";
import { refundOrder, refundRequest } from "#lib/sandbox/refund.ts";
import { Refusal } from "#lib/sandbox/refusal.ts";
import { resetSandbox } from "#lib/sandbox/reset.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { playScenario, scenarios } from "#lib/sandbox/scenarios/all.ts";
import { runScorecard, scoreRequest } from "#lib/sandbox/scorecard/run.ts";
import { changeSettings, readSettings, settingNotes } from "#lib/sandbox/settings.ts";
import { findToken } from "#lib/sandbox/tokens.ts";

const stageRequest = z.strictObject({ stage: z.enum(["processing", "success", "failed"]) });
const endRequest = z.strictObject({ status: z.enum(["Successful", "Failed"]) });
const tokenRequest = z.strictObject({ tokenId: z.string() });
const redeliverRequest = z.strictObject({
  body: z.string().max(65_536).optional(),
  timestampOffsetSeconds: z.int().optional(),
  sign: z.enum(["valid", "wrong"]).optional(),
});

const known = (sandbox: Sandbox, id = "") => {
  const order = findOrder(sandbox, id);
  if (!order) throw new Refusal(404, "unknown-order", `No order ${id}.`);
  return order;
};

/** Everything the sandbox's pages can do, as JSON; scripts depend on it. */
export const routes: Route[] = [
  {
    method: "GET",
    path: "credentials",
    what: "The app id and secret to sign with. They are public and open nothing but this sandbox.",
    handle: ({ sandbox }) => sandbox.credentials,
  },
  {
    method: "GET",
    path: "tokens",
    what: "The tokens and networks a payer can choose, at the prices of now.",
    handle: ({ sandbox }) => ({ tokens: pricedTokens(sandbox) }),
  },
  {
    method: "GET",
    path: "orders",
    what: "All orders, newest first, each with its state, payments and payment page.",
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
      if (!token) throw new Refusal(400, "unknown-token", "No such token: GET tokens lists them.");
      lockToken(sandbox, known(sandbox, id), token);
      return orderView(sandbox, known(sandbox, id));
    },
  },
  {
    method: "POST",
    path: "orders/*/payments",
    what: 'Pay: amount is "exact" (what is still due), a decimal, or a fraction of the whole. climb lets it confirm block by block.',
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
    path: "account",
    what: "The merchant's balances, a line a coin, and its withdrawals.",
    handle: ({ sandbox }) => ({
      balances: accountView(sandbox),
      withdrawals: listWithdrawals(sandbox),
    }),
  },
  {
    method: "POST",
    path: "withdrawals/*/end",
    what: "End a withdrawal before its chain would: Successful or Failed.",
    body: { status: "Failed" },
    handle: ({ sandbox, params: [id = ""], body }) => ({
      withdrawal: withdrawalView(endWithdrawal(sandbox, id, endRequest.parse(body).status)),
    }),
  },
  {
    method: "POST",
    path: "deposits",
    what: "Pay to a user's permanent address, which /payment/address/get made: a Direct Deposit.",
    body: {
      userId: "user-1001",
      tokenId: "0912e09a-d8e2-41d7-a0bc-a25530892988",
      amount: "666",
    },
    status: 201,
    handle: ({ sandbox, body }) => ({
      deposit: depositDirectly(sandbox, depositRequest.parse(body)),
    }),
  },
  {
    method: "POST",
    path: "invoices",
    what: "An invoice made on the dashboard is paid.",
    body: {
      email: "payer@example.com",
      price: "18.00",
      tokenId: "0912e09a-d8e2-41d7-a0bc-a25530892988",
    },
    status: 201,
    handle: ({ sandbox, body }) => ({ deposit: payInvoice(sandbox, invoiceRequest.parse(body)) }),
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
  {
    method: "GET",
    path: "deliveries",
    what: "Notifications with every try: request, response, milliseconds, next try. Of one order with ?merchantOrderId=.",
    handle: ({ sandbox, query }) => ({
      deliveries: listDeliveries(sandbox, query.get("merchantOrderId") ?? undefined),
    }),
  },
  {
    method: "POST",
    path: "deliveries/*/redeliver",
    what: "Deliver once more now, as it was or edited: another body, another time, a wrong signature.",
    body: { sign: "wrong" },
    handle: async ({ sandbox, params: [id = ""], body }) => {
      const delivery = findDelivery(sandbox, id);
      if (!delivery) throw new Refusal(404, "unknown-delivery", `No delivery ${id}.`);
      const attempt = await sendOnce(sandbox, delivery, {
        ...redeliverRequest.parse(body),
        manual: true,
      });
      return { attempt: attemptView(attempt) };
    },
  },
  {
    method: "GET",
    path: "clock",
    what: "The sandbox's time, which the shop beside it shares.",
    handle: ({ sandbox }) => clockView(sandbox),
  },
  {
    method: "POST",
    path: "clock",
    what: "Move time: advanceSeconds, rate (0 freezes), to, jump (next-expiry, next-retry, next-confirmation), reset.",
    body: { advanceSeconds: 3600 },
    handle: ({ sandbox, body }) => moveClock(sandbox, clockRequest.parse(body)),
  },
  {
    method: "GET",
    path: "settings",
    what: "The switches for what the documentation leaves open, each with its reason.",
    handle: ({ sandbox }) => ({ settings: readSettings(sandbox.store), notes: settingNotes }),
  },
  {
    method: "POST",
    path: "settings",
    what: "Change some switches.",
    body: { trigger: "started" },
    handle: ({ sandbox, body }) => ({ settings: changeSettings(sandbox.store, body) }),
  },
  {
    method: "GET",
    path: "faults",
    what: "Every fault with what it does, and those that are switched on, with how often they struck.",
    handle: ({ sandbox }) => ({ faults: activeFaults(sandbox), kinds: faultNotes }),
  },
  {
    method: "POST",
    path: "faults",
    what: 'Switch a fault on: probability 0 to 1, a seed that repeats it, the calls it befalls, how many times. {"off": true} ends all.',
    body: { kind: "stall", probability: 0.5, seed: "1", calls: ["concise/url/get"], times: 3 },
    handle: ({ sandbox, body }) => {
      setFault(sandbox, readFaultRequest(body));
      return { faults: activeFaults(sandbox) };
    },
  },
  {
    method: "POST",
    path: "explain",
    what: "Take a signed message apart: what was signed, both digests, and the likely mistake.",
    body: { appId: "…", timestamp: "1700000000", sign: "…", body: "{}" },
    handle: ({ sandbox, body }) => {
      const message = explainRequest.parse(body);
      return explain({ ...message, appSecret: message.appSecret || sandbox.credentials.appSecret });
    },
  },
  {
    method: "POST",
    path: "scorecard",
    what: "Try a webhook receiver on this machine against what goes wrong in shops.",
    body: { url: "http://localhost:4000/hook" },
    handle: async ({ sandbox, body }) => ({
      scores: await runScorecard(sandbox, scoreRequest.parse(body)),
    }),
  },
  {
    method: "POST",
    path: "reset",
    what: "Forget orders, payments, deliveries and switches, and return to the real time.",
    handle: ({ sandbox }) => {
      resetSandbox(sandbox);
      return { ok: true };
    },
  },
];

/** The API, described by itself. */
export const overview = () => ({
  calls: routes.map(({ method, path, what, body }) => ({
    method,
    path: `/sandbox/api/${path}`,
    what,
    body,
  })),
});
