import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { staff } from "#db/tables.ts";
import { takeToken } from "#lib/limits/rate-limit.ts";
import { verifyNothing, verifyPassword } from "#lib/merchant/accounts/password-hash.ts";
import {
  MAX_DELAY_MS,
  MAX_KNOWN_DEVICE_DELAY_MS,
  signInByStrangers,
  signInPerClient,
} from "#lib/merchant/limits.ts";
import { startSession } from "#lib/merchant/sessions/session-store.ts";
import { countTry, forgetFailures } from "#lib/merchant/sign-in/failures.ts";
import { readDevice } from "#lib/merchant/sign-in/known-device.ts";

export type SignInRequest = {
  login: string;
  password: string;
  /** What the browser's device cookie says, if it has one. */
  deviceCookie: string | null;
  /** Keyed hash of the client's address; null outside a request. */
  clientKey: string | null;
  device: string;
};

export type SignInOutcome =
  | { kind: "signed-in"; token: string; staffId: string; needsCode: boolean }
  /** Unknown account, disabled account, wrong password or invitation that has ended: not told apart. */
  | { kind: "wrong" }
  | { kind: "wait"; retryAfterMs: number };

/**
 * Checks a password and starts a session. Strangers are slowed down by address, by account and all together; a browser
 * that signed in to the account before has a count of its own, so that they can't keep its owner out.
 * `nowMs`: real time. Throws DatabaseUnavailable.
 */
export async function signIn(
  db: Database,
  secret: string,
  request: SignInRequest,
  nowMs: number,
): Promise<SignInOutcome> {
  const login = request.login.trim().toLowerCase();
  const [account] = await db.read
    .select()
    .from(staff)
    .where(and(eq(staff.login, login), isNull(staff.disabledAt)));
  const deviceId = account ? readDevice(request.deviceCookie, account.id, secret) : null;
  const key = deviceId === null ? `account ${login}` : `device ${deviceId}`;
  const maxDelayMs = deviceId === null ? MAX_DELAY_MS : MAX_KNOWN_DEVICE_DELAY_MS;
  const retryAfterMs =
    (deviceId === null ? await limitStrangers(db, request.clientKey, nowMs) : 0) ||
    (await countTry(db, key, maxDelayMs, nowMs));
  if (retryAfterMs > 0) return { kind: "wait", retryAfterMs };
  const isRight = account
    ? await verifyPassword(request.password, account.passwordHash)
    : await verifyNothing(request.password);
  if (!account || !isRight || hasEnded(account.invitedUntil, nowMs)) return { kind: "wrong" };
  const needsCode = account.totpEnabled;
  const session = { staffId: account.id, device: request.device, verified: !needsCode };
  const token = await db.write(async (tx) => {
    await tx.update(staff).set({ lastSignInAt: nowMs }).where(eq(staff.id, account.id));
    return startSession(tx, secret, session, nowMs);
  });
  await forgetFailures(db, key);
  return { kind: "signed-in", token, staffId: account.id, needsCode };
}

const hasEnded = (invitedUntil: number | null, nowMs: number) =>
  invitedUntil !== null && invitedUntil < nowMs;

async function limitStrangers(
  db: Database,
  clientKey: string | null,
  nowMs: number,
): Promise<number> {
  const client = `sign-in ${clientKey ?? "unknown"}`;
  return (
    (await takeToken(db, client, signInPerClient, nowMs)) ||
    (await takeToken(db, "sign-in strangers", signInByStrangers, nowMs))
  );
}
