import { createHash } from "node:crypto";
import { base58, base58xrp, createBase58check } from "@scure/base";

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash("sha256").update(bytes).digest());
const withCheck = createBase58check(sha256);

/** A version byte, 20 bytes and a checksum in Bitcoin's alphabet: Tron, and Bitcoin and its like before SegWit. */
export function isBase58Check(address: string, versions: number[]): boolean {
  return hasVersion(() => withCheck.decode(address), versions);
}

/** A classic address of the XRP Ledger: version 0, with an alphabet of its own. */
export function isXrpAddress(address: string): boolean {
  return hasVersion(() => {
    const bytes = base58xrp.decode(address);
    const [payload, check] = [bytes.subarray(0, -4), bytes.subarray(-4)];
    const expected = sha256(sha256(payload)).subarray(0, 4);
    if (!Buffer.from(check).equals(expected)) throw new Error("checksum");
    return payload;
  }, [0]);
}

/** A public key of 32 bytes, without a checksum. */
export function isSolanaAddress(address: string): boolean {
  return address.length <= MAX_LENGTH && read(() => base58.decode(address))?.length === 32;
}

const MAX_LENGTH = 64;

function hasVersion(decode: () => Uint8Array, versions: number[]): boolean {
  const bytes = read(decode);
  return bytes?.length === 21 && versions.includes(bytes[0] ?? -1);
}

/** The coders throw on whatever is none of theirs. */
function read(decode: () => Uint8Array): Uint8Array | null {
  try {
    return decode();
  } catch {
    return null;
  }
}
