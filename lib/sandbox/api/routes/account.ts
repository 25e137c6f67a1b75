import * as z from "zod";
import { accountView } from "#lib/sandbox/account/balances.ts";
import {
  depositDirectly,
  depositRequest,
  invoiceRequest,
  payInvoice,
} from "#lib/sandbox/account/deposit.ts";
import {
  completeWithdrawal,
  listWithdrawals,
  withdrawalView,
} from "#lib/sandbox/account/withdrawal.ts";
import type { Route } from "#lib/sandbox/api/router.ts";
import { pricedTokens } from "#lib/sandbox/tokens/prices.ts";

const endRequest = z.strictObject({ status: z.enum(["Successful", "Failed"]) });

/** The account: credentials, tokens, balances, and money without an order. */
export const accountRoutes: Route[] = [
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
      withdrawal: withdrawalView(completeWithdrawal(sandbox, id, endRequest.parse(body).status)),
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
];
