import { keccak_256 } from "@noble/hashes/sha3.js";

/**
 * An address of Ethereum and its like: 20 bytes in hex. In one case it has no checksum; in mixed case the case of each
 * letter is one (EIP-55). The zero address, to which money is lost, is none.
 */
export function isEvmAddress(address: string): boolean {
  const [, hex] = /^0x([0-9a-fA-F]{40})$/.exec(address) ?? [];
  if (!hex || /^0+$/.test(hex)) return false;
  const lower = hex.toLowerCase();
  return hex === lower || hex === hex.toUpperCase() || hex === withChecksum(lower);
}

function withChecksum(lower: string): string {
  const hash = Buffer.from(keccak_256(new TextEncoder().encode(lower))).toString("hex");
  return lower.replace(/[a-f]/g, (letter, at: number) =>
    Number.parseInt(hash.charAt(at), 16) >= 8 ? letter.toUpperCase() : letter,
  );
}
