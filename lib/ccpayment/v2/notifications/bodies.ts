import * as z from "zod";
import { flag, id, integer, optionalDecimal, text, unixTime } from "../fields/answers.ts";
import { depositStatus, withdrawalStatus } from "../fields/statuses.ts";

const coin = { recordId: id, coinId: integer, coinSymbol: text };
const deposit = z.object({ ...coin, status: depositStatus, isFlaggedAsRisky: flag });
const withdrawal = z.object({ ...coin, orderId: id, status: withdrawalStatus });

/** A payment of an order. It holds no amount: read the order. */
export const apiDeposit = deposit
  .extend({ orderId: id })
  .transform((msg) => ({ kind: "api-deposit" as const, ...msg }));

/** A payment to a permanent address of the merchant. Read the deposit record. */
export const directDeposit = deposit
  .extend({ referenceId: id })
  .transform((msg) => ({ kind: "direct-deposit" as const, ...msg }));

/** A payment to a user's address. Read the user's deposit record. */
export const userDeposit = deposit
  .extend({ userId: id, amount: optionalDecimal })
  .transform((msg) => ({ kind: "user-deposit" as const, ...msg }));

/** Progress of a withdrawal of the merchant. Read the withdrawal record. */
export const apiWithdrawal = withdrawal.transform((msg) => ({
  kind: "api-withdrawal" as const,
  ...msg,
}));

/** Progress of a withdrawal of a user. Read the user's withdrawal record. */
export const userWithdrawal = withdrawal
  .extend({ userId: id })
  .transform((msg) => ({ kind: "user-withdrawal" as const, ...msg }));

/** One of the account's addresses was flagged as risky: unbind it. */
export const riskyAddress = z
  .object({ chainId: id, address: text.min(1), riskAt: unixTime })
  .transform(({ chainId, ...notice }) => ({
    kind: "risky-address" as const,
    chain: chainId,
    ...notice,
  }));
