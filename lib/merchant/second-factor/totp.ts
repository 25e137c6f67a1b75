import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const STEP_SECONDS = 30;
const SECRET_BYTES = 20;
/** A phone's clock may be off by one step either way (RFC 6238 §5.2). */
const DRIFT = [0, -1, 1];

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A new key, 160 bits as RFC 4226 recommends. */
export const newTotpKey = (): Buffer => randomBytes(SECRET_BYTES);

/** The time step (RFC 6238) of a moment, ms UTC. */
export const stepAt = (nowMs: number): number => Math.floor(nowMs / 1000 / STEP_SECONDS);

/** The code of a key at a time step (RFC 4226 with SHA-1, which is what authenticator apps know). */
export function totpCode(key: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", key).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** The step whose code was given, later than `lastStep` so that none works twice; null for a wrong or used one. */
export function findStep(
  key: Buffer,
  code: string,
  nowMs: number,
  lastStep: number,
): number | null {
  const given = Buffer.from(code.replace(/\s/g, ""));
  const steps = DRIFT.map((drift) => stepAt(nowMs) + drift).filter((step) => step > lastStep);
  const isCode = (step: number) => {
    const expected = Buffer.from(totpCode(key, step));
    return expected.length === given.length && timingSafeEqual(expected, given);
  };
  return steps.find(isCode) ?? null;
}

/** RFC 4648, without padding: how a key is typed in. */
export function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
}

/** What the QR code holds, as authenticator apps read it. */
export function totpUri(key: Buffer, issuer: string, account: string): string {
  const label = [issuer, account].map(encodeURIComponent).join(":");
  return `otpauth://totp/${label}?secret=${toBase32(key)}&issuer=${encodeURIComponent(issuer)}`;
}
