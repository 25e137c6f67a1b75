import { digest } from "#lib/sandbox/ids.ts";

const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

const spell = (bytes: Buffer, alphabet: string, length: number) =>
  Array.from({ length }, (_, index) => alphabet[(bytes[index % 32] ?? 0) % alphabet.length]).join(
    "",
  );

/**
 * An address in the style of its chain, the same for the same order. They only look real: their check sums are not
 * made, so that no wallet sends money to one.
 */
export function addressFor(
  merchantOrderId: string,
  chain: string,
): { address: string; memo: string } {
  const bytes = digest(merchantOrderId, chain);
  const memo = chain === "XRP" ? String(bytes.readUInt32BE(0)) : "";
  return { address: styled(bytes, chain), memo };
}

function styled(bytes: Buffer, chain: string): string {
  switch (chain) {
    case "ETH":
    case "BSC":
    case "POLYGON":
      return `0x${bytes.toString("hex").slice(0, 40)}`;
    case "TRX":
      return `T${spell(bytes, base58, 33)}`;
    case "BTC":
      return `bc1q${spell(bytes, bech32, 38)}`;
    case "SATS":
      return `lnbc${spell(bytes, bech32, 60)}`;
    case "XRP":
      return `r${spell(bytes, base58, 33)}`;
    default:
      return `D${spell(bytes, base58, 33)}`;
  }
}
