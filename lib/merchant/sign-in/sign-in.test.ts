import { afterEach, beforeEach, expect, test } from "vitest";
import { staff } from "#db/tables.ts";
import { ensureOwner } from "#lib/merchant/accounts/owner-account.ts";
import { hashPassword } from "#lib/merchant/accounts/password-hash.ts";
import {
  MAX_KNOWN_DEVICE_DELAY_MS,
  SESSION_IDLE_MS,
  SESSION_LIFE_MS,
} from "#lib/merchant/limits.ts";
import { endSessionsOf, findSession } from "#lib/merchant/sessions/session-store.ts";
import { countTry, delayAfter } from "#lib/merchant/sign-in/failures.ts";
import { issueDevice } from "#lib/merchant/sign-in/known-device.ts";
import { signIn } from "#lib/merchant/sign-in/sign-in.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

const SECRET = "a secret of at least thirty-two characters";
const PASSWORD = "correct horse";
const T0 = 1_700_000_000_000;
const DAY_MS = 86_400_000;

let t: TemporaryDatabase;
beforeEach(async () => {
  t = await temporaryDatabase();
  // The real cost would make every try here take a third of a second.
  const passwordHash = await hashPassword(PASSWORD, 1024);
  const owner = { id: "owner", login: "owner", name: "Owner", role: "owner" } as const;
  await t.db.write(async (tx) => {
    await tx.insert(staff).values({ ...owner, passwordHash, createdAt: T0 });
  });
});
afterEach(() => t.remove());

const stranger = { login: "owner", deviceCookie: null, clientKey: "a", device: "Firefox" };
const attempt = (password: string, nowMs = T0, more: Partial<typeof stranger> | object = {}) =>
  signIn(t.db, SECRET, { ...stranger, password, ...more }, nowMs);

async function tokenOf(nowMs = T0): Promise<string> {
  const outcome = await attempt(PASSWORD, nowMs);
  if (outcome.kind !== "signed-in") throw new Error(outcome.kind);
  return outcome.token;
}
const find = (token: string, nowMs: number) => findSession(t.db.read, SECRET, token, nowMs);

test("a session lives until it is idle too long, its life is over, or it is ended", async () => {
  const token = await tokenOf();
  expect((await find(token, T0))?.account).toMatchObject({ login: "owner", role: "owner" });
  expect(await find(token, T0 + SESSION_IDLE_MS + 1)).toBeNull();
  expect(await find(token, T0 + SESSION_LIFE_MS + 1)).toBeNull();
  expect(await find(`${token}x`, T0)).toBeNull();
  expect(await findSession(t.db.read, "another secret", token, T0)).toBeNull();
  await t.db.write((tx) => endSessionsOf(tx, "owner"));
  expect(await find(token, T0)).toBeNull();
});

test("session outlives its password: a changed MERCHANT_PASSWORD ends the owner's sessions, the same keeps them", async () => {
  const token = await tokenOf();
  await ensureOwner(t.db, PASSWORD, T0);
  expect(await find(token, T0)).not.toBeNull();
  await ensureOwner(t.db, "battery staple", T0);
  expect(await find(token, T0)).toBeNull();
  expect((await attempt(PASSWORD)).kind).toBe("wrong");
});

test("owner locked out by strangers: their failures slow them down, not a browser that signed in before", async () => {
  for (let tries = 0; tries < 5; tries++) expect((await attempt("guess")).kind).toBe("wrong");
  expect(await attempt("guess")).toEqual({ kind: "wait", retryAfterMs: 1000 });
  // Right or wrong makes no difference, and neither does another address.
  expect((await attempt(PASSWORD, T0, { clientKey: "b" })).kind).toBe("wait");
  const known = { deviceCookie: issueDevice("owner", SECRET) };
  expect((await attempt(PASSWORD, T0, known)).kind).toBe("signed-in");
  const forged = { deviceCookie: issueDevice("owner", "another secret") };
  expect((await attempt(PASSWORD, T0, forged)).kind).toBe("wait");
  expect((await attempt(PASSWORD, T0 + DAY_MS)).kind).toBe("signed-in");
});

test("guesses in parallel count before they are checked", async () => {
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => attempt("guess")));
  expect(outcomes.filter(({ kind }) => kind === "wrong")).toHaveLength(5);
});

test("account names told apart: an unknown one is answered and delayed like a known one", async () => {
  const unknown = { login: "nobody", clientKey: "c" };
  expect((await attempt("guess", T0, unknown)).kind).toBe("wrong");
  for (let tries = 0; tries < 4; tries++) await countTry(t.db, "account nobody", 60_000, T0);
  expect((await attempt("guess", T0, unknown)).kind).toBe("wait");
});

test("the delay doubles up to its limit", () => {
  expect(
    [4, 5, 6, 8, 60].map((failures) => delayAfter(failures, MAX_KNOWN_DEVICE_DELAY_MS)),
  ).toEqual([0, 1000, 2000, 8000, MAX_KNOWN_DEVICE_DELAY_MS]);
});
