import * as z from "zod";
import { MERCHANT, walletOf } from "#lib/sandbox/account/balances.ts";
import { logo } from "#lib/sandbox/protocol/v1/reference.ts";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import {
  amount,
  integer,
  listFields,
  merchantId,
  userId,
} from "#lib/sandbox/protocol/v2/fields.ts";
import { listPage, viewPage } from "#lib/sandbox/protocol/v2/list-page.ts";
import { coins } from "#lib/sandbox/protocol/v2/reference/coins.ts";
import { quoteSwap, quoteView } from "#lib/sandbox/protocol/v2/swap/quote.ts";
import { allSwaps, type SwapRow, swapIn, swapView } from "#lib/sandbox/protocol/v2/swap/swap.ts";
import { spender } from "#lib/sandbox/protocol/v2/users/known-user.ts";
import { oneOfTwoIds } from "#lib/sandbox/protocol/v2/withdrawals/withdrawal-calls.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { tokens } from "#lib/sandbox/tokens/tokens.ts";
import { ok, type Result } from "#lib/shared/result.ts";

/** POST /getSwapCoinList. */
const getSwapCoinList = v2Call({}, (sandbox) =>
  ok({
    coins: coins(sandbox).map(({ coinNumber: coinId, crypto: symbol }) => ({
      coinId,
      symbol,
      logoUrl: logo(sandbox, symbol),
    })),
  }),
);

const asked = { coinIdIn: integer, amountIn: amount, coinIdOut: integer };
const extraFeeRate = z
  .string()
  .regex(/^0(\.\d{1,18})?$/, "must be a fraction")
  .optional();
const amountOutMinimum = amount.optional();

/** POST /estimate. */
const estimate = v2Call(
  {
    ...asked,
    extraFeeRate,
    amountOutMinimum,
    orderId: z.string().max(64).optional(),
    userId: z.string().max(64).optional(),
    appId: z.string().max(64).optional(),
  },
  (sandbox, params) => {
    const quote = quoteSwap(sandbox, params);
    return quote.ok ? ok(quoteView(quote.value)) : quote;
  },
);

/** POST /swap. */
const swap = v2Call({ ...asked, orderId: merchantId, amountOutMinimum }, (sandbox, params) =>
  swapIn(sandbox, MERCHANT, params),
);

/** POST /userSwap: what the merchant asks for beyond the service's fee is the merchant's. */
const userSwap = v2Call(
  { ...asked, orderId: merchantId, amountOutMinimum, userId, extraFeeRate },
  (sandbox, params) => {
    const known = spender(sandbox, params.userId);
    return known.ok ? swapIn(sandbox, walletOf(sandbox, params.userId), params) : known;
  },
);

/** The merchant's swaps, or users'. */
const swapsOf = (sandbox: Sandbox, whose: "merchant" | "users"): SwapRow[] =>
  allSwaps(sandbox).filter((row) => (row.userId === MERCHANT) === (whose === "merchant"));

/** Exactly one of the two ids names a record. */
const recordCall = (whose: "merchant" | "users") =>
  v2Call({ ...oneOfTwoIds, ty: integer.optional() }, (sandbox, { recordId, orderId }) => {
    if (!recordId === !orderId) return refuse(11000, "exactly one of recordId and orderId");
    const row = swapsOf(sandbox, whose).find(
      (one) => one.recordId === recordId || one.orderId === orderId,
    );
    return row ? ok({ record: swapView(row) }) : refuse(11003, recordId ?? orderId);
  });

const ids = z.array(z.string().max(64)).max(20, "at most 20").optional();

const listCall = (whose: "merchant" | "users") =>
  v2Call(
    {
      recordIds: ids,
      orderIds: ids,
      userId: z.string().max(64).optional(),
      coinIdIn: integer.optional(),
      coinIdOut: integer.optional(),
      startAt: listFields.startAt,
      endAt: listFields.endAt,
      nextId: listFields.nextId,
    },
    (sandbox, params): Result<unknown, CallError> => {
      const numberOf = (coinId: string) =>
        tokens.find((token) => token.coinId === coinId)?.coinNumber;
      const is = <Value>(wanted: Value | undefined, found: Value | undefined) =>
        wanted === undefined || wanted === found;
      const rows = swapsOf(sandbox, whose).filter(
        (row) =>
          (params.recordIds?.includes(row.recordId) ?? true) &&
          (params.orderIds?.includes(row.orderId) ?? true) &&
          (whose === "merchant" || is(params.userId, row.userId)) &&
          is(params.coinIdIn, numberOf(row.coinIn)) &&
          is(params.coinIdOut, numberOf(row.coinOut)),
      );
      const page = listPage(sandbox, params, {
        rows,
        idOf: ({ recordId }) => recordId,
        timeOf: ({ createdAt }) => createdAt,
      });
      return viewPage(page, swapView);
    },
  );

export const swapCalls = {
  getSwapCoinList,
  estimate,
  swap,
  getSwapRecord: recordCall("merchant"),
  getSwapRecordList: listCall("merchant"),
  userSwap,
  getUserSwapRecord: recordCall("users"),
  getUserSwapRecordList: listCall("users"),
};
