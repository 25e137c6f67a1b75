import * as z from "zod";
import { type PermanentAddress, permanentAddress } from "#lib/sandbox/account/permanent-address.ts";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { depositPage } from "#lib/sandbox/protocol/v2/deposits/deposit-lists.ts";
import { appDeposits, depositView } from "#lib/sandbox/protocol/v2/deposits/deposit-records.ts";
import {
  chain,
  listFields,
  merchantId,
  recordId,
  webUrl,
} from "#lib/sandbox/protocol/v2/fields.ts";
import { viewPage } from "#lib/sandbox/protocol/v2/list-page.ts";
import { memoField } from "#lib/sandbox/protocol/v2/optional-fields.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { findChain } from "#lib/sandbox/tokens/chains.ts";
import { ok, type Result } from "#lib/shared/result.ts";

/** The address of a reference or a user on a chain, made where there is none. */
export function addressOf(
  sandbox: Sandbox,
  owner: Pick<PermanentAddress, "kind" | "party" | "chain" | "notifyUrl">,
): Result<object, CallError> {
  if (!findChain(owner.chain)) return refuse(13001, `no chain ${owner.chain}`);
  if (readSettings(sandbox.store).v2ChainInMaintenance === owner.chain)
    return refuse(15003, `${owner.chain} takes no deposits now`);
  const made = permanentAddress(sandbox, { ...owner, generation: "v2" });
  if (!made) return refuse(15001, "1000 addresses");
  return ok({ address: made.address, ...memoField(sandbox, made.memo) });
}

/** POST /getOrCreateAppDepositAddress. */
const getOrCreateAppDepositAddress = v2Call(
  { referenceId: merchantId, chain, notifyUrl: webUrl.optional() },
  (sandbox, { referenceId: party, notifyUrl = "", ...params }) =>
    addressOf(sandbox, { kind: "reference", party, chain: params.chain, notifyUrl }),
);

/** POST /getAppDepositRecord. */
const getAppDepositRecord = v2Call({ recordId }, (sandbox, asked) => {
  const record = appDeposits(sandbox).find((one) => one.recordId === asked.recordId);
  return record ? ok({ record: depositView(sandbox, record) }) : refuse(11003, asked.recordId);
});

const ids = z.array(z.string().max(64)).max(50, "at most 50").optional();

/** POST /getAppDepositRecordList. */
const getAppDepositRecordList = v2Call(
  {
    ...listFields,
    toAddress: z.string().max(128).optional(),
    referenceId: z.string().max(64).optional(),
    orderId: z.string().max(64).optional(),
    recordIds: ids,
    referenceIds: ids,
    orderIds: ids,
  },
  (sandbox, params) => {
    const { orderId, orderIds, recordIds } = params;
    if (params.referenceId !== undefined && orderId !== undefined)
      return refuse(11000, "referenceId and orderId are never used together");
    // By one merchant's report, filtering by reference has no effect.
    const filters = readSettings(sandbox.store).v2ReferenceFilter;
    const referenceId = filters ? params.referenceId : undefined;
    const referenceIds = filters ? params.referenceIds : undefined;
    const is = (asked: string | undefined, found: string | undefined) =>
      asked === undefined || asked === found;
    const isIn = (asked: string[] | undefined, found = "") =>
      asked === undefined || asked.includes(found);
    const records = appDeposits(sandbox).filter(
      ({ owner, recordId: id }) =>
        is(orderId, owner.orderId) &&
        is(referenceId, owner.referenceId) &&
        isIn(orderIds, owner.orderId) &&
        isIn(referenceIds, owner.referenceId) &&
        isIn(recordIds, id),
    );
    return viewPage(depositPage(sandbox, params, records), (one) => depositView(sandbox, one));
  },
);

export const depositCalls = {
  getOrCreateAppDepositAddress,
  getAppDepositRecord,
  getAppDepositRecordList,
};
