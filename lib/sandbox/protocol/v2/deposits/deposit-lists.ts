import type { DepositRecord } from "#lib/sandbox/protocol/v2/deposits/deposit-records.ts";
import { listPage } from "#lib/sandbox/protocol/v2/list-page.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";

type Filters = {
  coinId?: number | undefined;
  chain?: string | undefined;
  toAddress?: string | undefined;
};

/** Whether a record of a token, sent to an address, passes the filters that all lists have. */
export function passes(
  { coinId, chain, toAddress }: Filters,
  record: { tokenId: string; address: string },
): boolean {
  const token = tokenOf(record.tokenId);
  return (
    (coinId === undefined || token.coinNumber === coinId) &&
    (chain === undefined || token.chain === chain) &&
    (toAddress === undefined || record.address.toLowerCase() === toAddress.toLowerCase())
  );
}

/** A page of deposits, newest first. */
export const depositPage = (
  sandbox: Sandbox,
  asked: Filters & Parameters<typeof listPage>[1],
  records: DepositRecord[],
) =>
  listPage(sandbox, asked, {
    rows: records.filter((record) => passes(asked, record)),
    idOf: ({ recordId }) => recordId,
    timeOf: ({ arrivedAt }) => arrivedAt,
  });
