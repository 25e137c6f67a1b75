import { eq } from "drizzle-orm";
import { depositStatus } from "#lib/sandbox/deliveries/notify-v2.ts";
import { findOrder, type PaymentRow } from "#lib/sandbox/orders/find-order.ts";
import { lockOf } from "#lib/sandbox/orders/lock-token.ts";
import { memoField, optionalFields } from "#lib/sandbox/protocol/v2/optional-fields.ts";
import { payerOf } from "#lib/sandbox/protocol/v2/orders/paid-list.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { deposits } from "#lib/sandbox/store/tables/account.ts";
import { orders, payments } from "#lib/sandbox/store/tables/orders.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { PaymentStage } from "#lib/sandbox/types.ts";

/** Money that came in through version 2: of an order, a reference or a user. */
export type DepositRecord = {
  recordId: string;
  owner: { orderId?: string; referenceId?: string; userId?: string };
  payee: string;
  tokenId: string;
  rate: string;
  address: string;
  memo: string;
  amount: string;
  serviceFee: string;
  txid: string;
  stage: PaymentStage;
  risky: boolean;
  /** ms UTC. */
  arrivedAt: number;
};

/** Every deposit of the merchant's own account: payments of orders, and money to references. */
export function appDeposits(sandbox: Sandbox): DepositRecord[] {
  const { store } = sandbox;
  const paid = store
    .select()
    .from(payments)
    .innerJoin(orders, eq(orders.merchantOrderId, payments.merchantOrderId))
    .where(eq(orders.generation, "v2"))
    .all();
  return [...paid.map((row) => ofPayment(sandbox, row.payments)), ...depositsOf(sandbox, "direct")];
}

/** Every deposit to users' wallets. */
export const userDeposits = (sandbox: Sandbox): DepositRecord[] => depositsOf(sandbox, "user");

function ofPayment(sandbox: Sandbox, payment: PaymentRow): DepositRecord {
  const { merchantOrderId: orderId, paidAt: arrivedAt, ...rest } = payment;
  const order = findOrder(sandbox, orderId);
  const lock = order && (lockOf(sandbox, order, payment.tokenId) ?? lockOf(sandbox, order));
  const { address = "", memo = "" } = lock ?? {};
  // Money after the address closed is a record without an order.
  const owner = payment.tie === "too-late" ? {} : { orderId };
  return { ...rest, owner, payee: orderId, address, memo, arrivedAt };
}

function depositsOf({ store }: Sandbox, kind: "direct" | "user"): DepositRecord[] {
  const rows = store.select().from(deposits).where(eq(deposits.kind, kind)).all();
  return rows
    .filter(({ generation }) => generation === "v2")
    .map(({ party, depositedAt: arrivedAt, ...rest }) => ({
      ...rest,
      owner: kind === "user" ? { userId: party } : { referenceId: party },
      payee: party,
      stage: "success" as const,
      arrivedAt,
    }));
}

/** A deposit as the API has it (docs/protocol/v2.md §4.2); a user's has no place in its transaction. */
export function depositView(sandbox: Sandbox, record: DepositRecord): object {
  const token = tokenOf(record.tokenId);
  return {
    recordId: record.recordId,
    ...record.owner,
    coinId: token.coinNumber,
    coinSymbol: token.crypto,
    chain: token.chain,
    contract: token.contract,
    coinUSDPrice: record.rate,
    ...optionalFields(sandbox, { fromAddress: payerOf(record, record.payee) }),
    toAddress: record.address,
    ...memoField(sandbox, record.memo, "toMemo"),
    amount: record.amount,
    serviceFee: record.serviceFee,
    txId: record.txid,
    ...(record.owner.userId === undefined ? { txIndex: 0 } : {}),
    status: depositStatus[record.stage],
    arrivedAt: Math.floor(record.arrivedAt / 1000),
    isFlaggedAsRisky: record.risky,
  };
}
