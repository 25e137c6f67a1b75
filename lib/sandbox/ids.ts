import { createHash, randomBytes } from "node:crypto";

/** An id as the service makes them: UTC yyyyMMddHHmmss and 19 digits (docs/protocol/v1.md §2.3). `nowMs` ms UTC. */
export function newGatewayId(nowMs: number): string {
  const time = new Date(nowMs).toISOString().replace(/\D/g, "").slice(0, 14);
  const digits = BigInt(`0x${randomBytes(8).toString("hex")}`) % 9_000_000_000_000_000_000n;
  return `${time}${1_000_000_000_000_000_000n + digits}`;
}

/** A v2 id of a deposit, order or swap: the same time, and 18 digits. */
export const newRecordId = (nowMs: number): string => newGatewayId(nowMs).slice(0, -1);

/** Bytes that look random and are the same for the same words. */
export function digest(...words: string[]): Buffer {
  return createHash("sha256").update(words.join("\n")).digest();
}

/** A transaction id in its chain's style. */
export function newTxid(chain: string): string {
  const hex = randomBytes(32).toString("hex");
  return ["ETH", "BSC", "POLYGON"].includes(chain) ? `0x${hex}` : hex;
}
