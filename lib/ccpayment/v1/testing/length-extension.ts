/** An attack on SHA-256(secret ‖ message): signs a longer message without the secret. */

const primes = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0),
);
const roundConstants = primes.slice(0, 64).map((p) => (Math.cbrt(p) % 1) * 2 ** 32);
const rotate = (x: number, by: number) => (x >>> by) | (x << (32 - by));

function compress(state: number[], block: Buffer): number[] {
  const words: number[] = [];
  const word = (index: number) => words[index] ?? 0;
  for (let i = 0; i < 64; i++) {
    const [w15, w2] = [word(i - 15), word(i - 2)];
    const mixed =
      word(i - 16) +
      (rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3)) +
      word(i - 7) +
      (rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10));
    words.push((i < 16 ? block.readUInt32BE(i * 4) : mixed) | 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ((roundConstants[i] ?? 0) | 0) + word(i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((value, i) => ((state[i] ?? 0) + value) | 0);
}

function padding(length: number): Buffer {
  const zeros = (119 - (length % 64)) % 64;
  const glue = Buffer.alloc(1 + zeros + 8);
  glue[0] = 0x80;
  glue.writeBigUInt64BE(BigInt(length) * 8n, 1 + zeros);
  return glue;
}

/** From a digest and the length of what it digests: what must follow, and the digest of it all. */
export function extend(digest: string, length: number, suffix: Buffer) {
  const glue = padding(length);
  const tail = Buffer.concat([suffix, padding(length + glue.length + suffix.length)]);
  let state = Array.from({ length: 8 }, (_, i) => Buffer.from(digest, "hex").readInt32BE(i * 4));
  for (let at = 0; at < tail.length; at += 64) state = compress(state, tail.subarray(at, at + 64));
  const forged = Buffer.alloc(32);
  state.forEach((value, i) => {
    forged.writeInt32BE(value, i * 4);
  });
  return { appended: Buffer.concat([glue, suffix]), digest: forged.toString("hex") };
}
