import { timingSafeEqual } from "node:crypto";

/** Whether a request carries this token as `Authorization: Bearer …`; how long it takes tells nothing of the token. */
export function hasBearer(headers: Headers, token: string): boolean {
  const given = Buffer.from(headers.get("authorization") ?? "");
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
