import { must } from "#tests/conformance/must.ts";
import { newId, type Peer, type RawAnswer } from "#tests/conformance/v2/peer.ts";

/**
 * What a check does besides asking: nothing, or it provokes refusals for which the live service may block an address
 * (11014), or it moves money.
 */
export type Effect = "none" | "provokes" | "moves-money";

/** What a check may spend and where to; amounts are decimal strings in USD. */
export type Means = { limitUsd: string; cwalletUser: string; chain: string; address: string };

/** What docs/protocol/v2.md holds to be known; throws with what was found instead. */
export type Check = {
  name: string;
  effect?: Effect;
  run: (peer: Peer, means: Means) => Promise<void>;
};

export const USD = 1033;
export const USDT = 1280;

/** An invoice that nobody pays. */
export const invoice = (more: object = {}) =>
  JSON.stringify({ orderId: newId(), price: "1", priceFiatId: USD, ...more });

export function accepted({ httpStatus, envelope }: RawAnswer): void {
  must(httpStatus === 200, `HTTP ${httpStatus}`);
  must(envelope.code === 10_000, `code ${envelope.code}, ${envelope.msg}`);
}

/** A business error comes with HTTP 200 and a code, one of those named where some are. */
export function refused({ httpStatus, envelope }: RawAnswer, ...codes: number[]): void {
  must(httpStatus === 200, `HTTP ${httpStatus}, expected 200 and a code`);
  must(Number.isInteger(envelope.code), `code ${JSON.stringify(envelope.code)} is no integer`);
  must(envelope.code !== 10_000, "it was accepted");
  const expected = codes.length === 0 || codes.includes(envelope.code);
  must(expected, `code ${envelope.code}, ${envelope.msg}; expected ${codes.join(" or ")}`);
}

export type Network = { chain: string; precision: number; minimumWithdrawAmount: string };
export type Coin = { coinId: number; symbol: string; networks: Record<string, Network> };

/** USDT, which every account of the samples has, and one of its networks. */
export async function usdt(peer: Peer): Promise<{ coin: Coin; network: Network }> {
  const { coin } = await peer.data<{ coin: Coin }>("getCoin", { coinId: USDT });
  const network = coin.networks.TRX ?? Object.values(coin.networks)[0];
  must(network !== undefined, "USDT has no network");
  return { coin, network };
}
