import { desc, eq } from "drizzle-orm";
import { emails, orders } from "#db/tables.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import { confirmRefundAddress } from "#lib/refunds/address/confirm-address.ts";
import { currentAddress } from "#lib/refunds/address/current-address.ts";
import { type GivenAddress, giveRefundAddress } from "#lib/refunds/address/give-address.ts";
import { type DueBack, dueBack } from "#lib/refunds/due-back.ts";
import { type Approval, approveRefund } from "#lib/refunds/payout/approve-refund.ts";
import type { Shop } from "#lib/shop.ts";

/** Addresses of well-known contracts and of the first block: their checksums hold. */
export const addressOn: { [chain: string]: Pick<GivenAddress, "address" | "memo"> } = {
  TRX: { address: "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", memo: "" },
  ETH: { address: "0xdAC17F958D2ee523a2206206994597C13D831ec7", memo: "" },
  BSC: { address: "0x55d398326f99059fF775485246999027B3197955", memo: "" },
  POLYGON: { address: "0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359", memo: "" },
  BTC: { address: "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", memo: "" },
  DOGE: { address: "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L", memo: "" },
  XRP: { address: "rN7n7otQDd6FczFgLdSqtcsAUxDkw6fzRH", memo: "7" },
};

export const staff = { id: "owner", name: "Ada", role: "owner" as const };

/** What an order's shopper can get back now. */
export async function dueOf(shop: Shop, orderId: string): Promise<DueBack[]> {
  const [order] = await shop.db.read.select().from(orders).where(eq(orders.id, orderId));
  if (!order) throw new Error(`no order ${orderId}`);
  return dueBack(order, await readFacts(shop.db.read, orderId), shop.clock.now());
}

/** The secret of the newest link that confirms an address. */
export async function mailedSecret(shop: Shop, orderId: string): Promise<string> {
  const letters = await shop.db.read
    .select()
    .from(emails)
    .where(eq(emails.orderId, orderId))
    .orderBy(desc(emails.createdAt));
  const secret = letters
    .map(({ text }) => /\/refund\/([A-Za-z0-9_-]{32})/.exec(text)?.[1])
    .find((found) => found !== undefined);
  if (!secret) throw new Error("no link was mailed");
  return secret;
}

/** Gives an address for a token and confirms it as its shopper would; returns its id. */
export async function confirmedAddress(
  shop: Shop,
  orderId: string,
  crypto = "USDT",
  chain = "TRX",
): Promise<string> {
  const where = addressOn[chain] ?? { address: "", memo: "" };
  const given = await giveRefundAddress(shop, orderId, { crypto, chain, ...where });
  if (!given.ok) throw new Error(`not given: ${given.error}`);
  await confirmRefundAddress(shop, orderId, await mailedSecret(shop, orderId));
  const address = await currentAddress(shop.db.read, orderId, crypto);
  return address?.id ?? "";
}

/** Approves a refund of what is due first, apart from what is changed. */
export async function approve(shop: Shop, orderId: string, change: Partial<Approval> = {}) {
  const [line] = await dueOf(shop, orderId);
  const { attemptId = "", crypto = "USDT", due: amount = "1" } = line ?? {};
  const address = await currentAddress(shop.db.read, orderId, change.crypto ?? crypto);
  const addressId = address?.id ?? "";
  const own = { orderId, attemptId, crypto, amount, addressId };
  const approval = { ...own, kind: "due" as const, merchantPaysFee: true };
  return approveRefund(shop, staff, { ...approval, ...change });
}
