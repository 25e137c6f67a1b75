import { bech32, bech32m } from "@scure/base";

/** Each version's length of its program in bytes; what is above version 1 is not in use, so that it can only be a mistake. */
const programs = [
  { version: 0, coder: bech32, lengths: [20, 32] },
  { version: 1, coder: bech32m, lengths: [32] },
];

/** A SegWit address: bech32 for version 0 (BIP 173), bech32m for version 1 (BIP 350). `prefix`: "bc" on Bitcoin. */
export function isSegwitAddress(address: string, prefix: string): boolean {
  return programs.some(({ version, coder, lengths }) => {
    const decoded = coder.decodeUnsafe(address);
    const [first, ...words] = decoded?.words ?? [];
    if (decoded?.prefix !== prefix || first !== version) return false;
    return lengths.includes(coder.fromWordsUnsafe(words)?.length ?? 0);
  });
}
