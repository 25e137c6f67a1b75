import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Generation, WithdrawalStatus } from "#lib/sandbox/types.ts";

/** Deposit addresses: of a merchant's reference (v1: user), or of a user who has a wallet. */
export const permanentAddresses = sqliteTable(
  "deposit_addresses",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    generation: text().$type<Generation>().notNull(),
    kind: text().$type<"reference" | "user">().notNull(),
    party: text().notNull(),
    chain: text().notNull(),
    address: text().notNull(),
    memo: text().notNull(),
    notifyUrl: text().notNull(),
    unboundAt: integer(),
  },
  (t) => [index("deposit_addresses_party").on(t.kind, t.party, t.chain)],
);

/** Money without an order: a direct deposit, or an invoice paid. */
export const deposits = sqliteTable("deposits", {
  recordId: text().primaryKey(),
  generation: text().$type<Generation>().notNull().default("v1"),
  kind: text().$type<"direct" | "invoice" | "user">().notNull(),
  /** The user paid for, or who the invoice was sent to. */
  party: text().notNull(),
  tokenId: text().notNull(),
  /** USD per token. */
  rate: text().notNull().default("0"),
  address: text().notNull().default(""),
  memo: text().notNull().default(""),
  risky: integer({ mode: "boolean" }).notNull().default(false),
  amount: text().notNull(),
  serviceFee: text().notNull(),
  txid: text().notNull(),
  depositedAt: integer().notNull(),
});

export const withdrawals = sqliteTable(
  "withdrawals",
  {
    merchantOrderId: text().primaryKey(),
    generation: text().$type<Generation>().notNull().default("v1"),
    /** The wallet it leaves; empty: the merchant's balance. */
    userId: text().notNull().default(""),
    orderId: text().notNull(),
    recordId: text().notNull(),
    tokenId: text().notNull(),
    value: text().notNull(),
    networkFee: text().notNull(),
    merchantPaysFee: integer({ mode: "boolean" }).notNull(),
    /** v2's fee in the chain's native coin; empty: none. */
    nativeFee: text().notNull().default(""),
    notifyUrl: text().notNull().default(""),
    /** Why it failed or was rejected. */
    reason: text().notNull().default(""),
    rate: text().notNull(),
    address: text().notNull(),
    memo: text().notNull(),
    txid: text().notNull(),
    status: text().$type<WithdrawalStatus>().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [index("withdrawals_status").on(t.status)],
);

/** Network fees as quoted; a withdrawal may name a quote. */
export const feeInquiries = sqliteTable("fee_inquiries", {
  id: text().primaryKey(),
  tokenId: text().notNull(),
  fee: text().notNull(),
  createdAt: integer().notNull(),
});
