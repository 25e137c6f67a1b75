import * as z from "zod";
import { accountView } from "#lib/sandbox/account/balances.ts";
import { reviewBatch } from "#lib/sandbox/account/batch.ts";
import {
  depositDirectly,
  depositRequest,
  invoiceRequest,
  payInvoice,
} from "#lib/sandbox/account/deposit.ts";
import { listWithdrawals, withdrawalView } from "#lib/sandbox/account/read-withdrawals.ts";
import { approveWithdrawal, completeWithdrawal } from "#lib/sandbox/account/withdrawal.ts";
import { type Route, route } from "#lib/sandbox/api/route.ts";
import {
  balanceSchema,
  depositSchema,
  tokenSchema,
  withdrawalSchema,
} from "#lib/sandbox/api/schemas/account.ts";
import { notifyRiskyAddress } from "#lib/sandbox/deliveries/activate-urls.ts";
import { pricedTokens } from "#lib/sandbox/tokens/prices.ts";

const tag = "Account";
const tokenId = "0912e09a-d8e2-41d7-a0bc-a25530892988";
const credentials = { appId: z.string(), appSecret: z.string() };

/** Credentials, tokens, balances, and money without an order. */
export const accountRoutes: Route[] = [
  route({
    method: "get",
    path: "/credentials",
    tag,
    summary: "The app id and secret to sign with. They are public and work in a sandbox only.",
    response: z.strictObject({ ...credentials, v2: z.strictObject(credentials) }),
    handle: ({ sandbox }) => sandbox.credentials,
  }),
  route({
    method: "get",
    path: "/tokens",
    tag,
    summary: "The tokens and networks that a payer can choose, at current prices.",
    response: z.strictObject({ tokens: z.array(tokenSchema) }),
    handle: ({ sandbox }) => ({ tokens: pricedTokens(sandbox) }),
  }),
  route({
    method: "get",
    path: "/account",
    tag,
    summary: "The merchant's balances by coin, and its withdrawals.",
    response: z.strictObject({
      balances: z.array(balanceSchema),
      withdrawals: z.array(withdrawalSchema),
    }),
    handle: ({ sandbox }) => ({
      balances: accountView(sandbox),
      withdrawals: listWithdrawals(sandbox),
    }),
  }),
  route({
    method: "post",
    path: "/withdrawals/{id}/end",
    tag,
    summary:
      "End a withdrawal before its chain would: Successful or Failed; Rejected while it waits for approval.",
    body: z.strictObject({ status: z.enum(["Successful", "Failed", "Rejected"]) }),
    example: { status: "Failed" },
    response: z.strictObject({ withdrawal: withdrawalSchema }),
    handle: ({ sandbox, params: { id = "" }, body }) => ({
      withdrawal: withdrawalView(completeWithdrawal(sandbox, id, body.status)),
    }),
  }),
  route({
    method: "post",
    path: "/withdrawals/{id}/approve",
    tag,
    summary: "Let a v2 withdrawal that waits for approval begin.",
    response: z.strictObject({ withdrawal: withdrawalSchema }),
    handle: ({ sandbox, params: { id = "" } }) => ({
      withdrawal: withdrawalView(approveWithdrawal(sandbox, id)),
    }),
  }),
  route({
    method: "post",
    path: "/batches/{id}/review",
    tag,
    summary: "Approve or reject a v2 batch of withdrawals that is under review.",
    body: z.strictObject({ approved: z.boolean() }),
    example: { approved: true },
    response: z.strictObject({ ok: z.literal(true) }),
    handle: ({ sandbox, params: { id = "" }, body }) => {
      reviewBatch(sandbox, id, body.approved);
      return { ok: true };
    },
  }),
  route({
    method: "post",
    path: "/risky-addresses",
    tag,
    summary: "Tell the v2 deposit URL that an address was flagged as risky.",
    body: z.strictObject({ chain: z.string().max(16), address: z.string().max(128) }),
    example: { chain: "TRX", address: "TXYZabcdefghijkmnopqrstuvwxyz12345" },
    response: z.strictObject({ ok: z.literal(true) }),
    handle: ({ sandbox, body }) => {
      notifyRiskyAddress(sandbox, body.chain, body.address);
      return { ok: true };
    },
  }),
  route({
    method: "post",
    path: "/deposits",
    tag,
    summary:
      "Pay to a user's permanent address, assigned by /payment/address/get; in v2 to a reference's, or with wallet to a user's.",
    body: depositRequest,
    example: { userId: "user-1001", tokenId, amount: "666" },
    status: 201,
    response: z.strictObject({ deposit: depositSchema }),
    handle: ({ sandbox, body }) => ({ deposit: depositDirectly(sandbox, body) }),
  }),
  route({
    method: "post",
    path: "/invoices",
    tag,
    summary: "Pay an invoice that was created on the dashboard.",
    body: invoiceRequest,
    example: { email: "payer@example.com", price: "18.00", tokenId },
    status: 201,
    response: z.strictObject({ deposit: depositSchema }),
    handle: ({ sandbox, body }) => ({ deposit: payInvoice(sandbox, body) }),
  }),
];
