import { createHmac, timingSafeEqual } from "node:crypto";
import { newId } from "#lib/ids.ts";

export const DEVICE_COOKIE = "merchant_device";

const sign = (staffId: string, deviceId: string, secret: string) =>
  createHmac("sha256", secret).update(`device ${staffId} ${deviceId}`).digest();

/** A cookie's value that says: somebody signed in to this account here before. */
export function issueDevice(staffId: string, secret: string): string {
  const deviceId = newId();
  return `${deviceId}.${sign(staffId, deviceId, secret).toString("base64url")}`;
}

/** The device's id when its cookie was issued for this account; null otherwise. */
export function readDevice(value: string | null, staffId: string, secret: string): string | null {
  const [deviceId = "", signature = ""] = (value ?? "").split(".");
  const given = Buffer.from(signature, "base64url");
  const expected = sign(staffId, deviceId, secret);
  return given.length === expected.length && timingSafeEqual(given, expected) ? deviceId : null;
}
