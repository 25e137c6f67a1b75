import * as z from "zod";
import { balances, walletOf } from "#lib/sandbox/account/balances.ts";
import { asset, assets } from "#lib/sandbox/protocol/v2/assets/asset-calls.ts";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { addressOf } from "#lib/sandbox/protocol/v2/deposits/deposit-calls.ts";
import { depositPage } from "#lib/sandbox/protocol/v2/deposits/deposit-lists.ts";
import { depositView, userDeposits } from "#lib/sandbox/protocol/v2/deposits/deposit-records.ts";
import {
  chain,
  integer,
  listFields,
  recordId,
  userId,
  webUrl,
} from "#lib/sandbox/protocol/v2/fields.ts";
import { knownCoin } from "#lib/sandbox/protocol/v2/known-token.ts";
import { viewPage } from "#lib/sandbox/protocol/v2/list-page.ts";
import { reader, spender } from "#lib/sandbox/protocol/v2/users/known-user.ts";
import {
  cwalletFields,
  networkFields,
  toCwallet,
  toNetwork,
} from "#lib/sandbox/protocol/v2/withdrawals/apply.ts";
import {
  oneOfTwoIds,
  withdrawalFilters,
} from "#lib/sandbox/protocol/v2/withdrawals/withdrawal-calls.ts";
import {
  usersWithdrawals,
  v2Withdrawals,
  withdrawalPage,
  withdrawalView,
} from "#lib/sandbox/protocol/v2/withdrawals/withdrawal-records.ts";
import { ok } from "#lib/shared/result.ts";

/** POST /getUserCoinAssetList. */
const getUserCoinAssetList = v2Call({ userId }, (sandbox, params) => {
  const known = reader(sandbox, params.userId);
  if (!known.ok) return known;
  return ok({ userId: params.userId, assets: assets(sandbox, walletOf(sandbox, params.userId)) });
});

/** POST /getUserCoinAsset. */
const getUserCoinAsset = v2Call({ userId, coinId: integer }, (sandbox, params) => {
  const known = reader(sandbox, params.userId);
  if (!known.ok) return known;
  const coin = knownCoin(sandbox, params.coinId);
  if (!coin.ok) return coin;
  const held = balances(sandbox, walletOf(sandbox, params.userId));
  return ok({ userId: params.userId, asset: asset(sandbox, held, coin.value) });
});

/** POST /getOrCreateUserDepositAddress. */
const getOrCreateUserDepositAddress = v2Call(
  { userId, chain, notifyUrl: webUrl.optional() },
  (sandbox, { notifyUrl = "", ...params }) => {
    if (params.userId === sandbox.credentials.v2.appId)
      return refuse(11000, "userId: must not be the app id");
    const owner = { kind: "user" as const, party: params.userId, chain: params.chain, notifyUrl };
    return addressOf(sandbox, owner);
  },
);

/** POST /getUserDepositRecord. */
const getUserDepositRecord = v2Call({ recordId }, (sandbox, asked) => {
  const record = userDeposits(sandbox).find((one) => one.recordId === asked.recordId);
  return record ? ok({ record: depositView(sandbox, record) }) : refuse(11003, asked.recordId);
});

/** POST /getUserDepositRecordList. */
const getUserDepositRecordList = v2Call(
  { ...listFields, userId, toAddress: z.string().max(128).optional() },
  (sandbox, params) => {
    const own = userDeposits(sandbox).filter(({ owner }) => owner.userId === params.userId);
    return viewPage(depositPage(sandbox, params, own), (one) => depositView(sandbox, one));
  },
);

/** POST /applyUserWithdrawToNetwork: the user pays the network's fee. */
const applyUserWithdrawToNetwork = v2Call({ ...networkFields, userId }, (sandbox, params) => {
  const known = spender(sandbox, params.userId);
  if (!known.ok) return known;
  const wallet = walletOf(sandbox, params.userId);
  return toNetwork(sandbox, { ...params, merchantPaysFee: false }, wallet);
});

/** POST /applyUserWithdrawToCwallet. */
const applyUserWithdrawToCwallet = v2Call({ ...cwalletFields, userId }, (sandbox, params) => {
  const known = spender(sandbox, params.userId);
  return known.ok ? toCwallet(sandbox, params, walletOf(sandbox, params.userId)) : known;
});

/** POST /getUserWithdrawRecord. */
const getUserWithdrawRecord = v2Call(oneOfTwoIds, (sandbox, asked) => {
  if (!asked.recordId && !asked.orderId) return refuse(11000, "recordId or orderId is required");
  const row = usersWithdrawals(sandbox).find(
    (one) =>
      (!asked.recordId || one.recordId === asked.recordId) &&
      (!asked.orderId || one.merchantOrderId === asked.orderId),
  );
  return row ? ok({ record: withdrawalView(sandbox, row) }) : refuse(11003, "no such withdrawal");
});

/** POST /getUserWithdrawRecordList. */
const getUserWithdrawRecordList = v2Call({ ...withdrawalFilters, userId }, (sandbox, params) =>
  viewPage(withdrawalPage(sandbox, params, v2Withdrawals(sandbox, params.userId)), (row) =>
    withdrawalView(sandbox, row),
  ),
);

export const walletCalls = {
  getUserCoinAssetList,
  getUserCoinAsset,
  getOrCreateUserDepositAddress,
  getUserDepositRecord,
  getUserDepositRecordList,
  applyUserWithdrawToNetwork,
  applyUserWithdrawToCwallet,
  getUserWithdrawRecord,
  getUserWithdrawRecordList,
};
