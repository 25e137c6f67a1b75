"use server";

import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { env } from "#lib/env.ts";
import { setPassword } from "#lib/merchant/accounts/accounts.ts";
import { newPassword } from "#lib/merchant/accounts/new-password.ts";
import { OWNER_ID } from "#lib/merchant/accounts/owner-account.ts";
import { hashPassword } from "#lib/merchant/accounts/password-hash.ts";
import { done, refused } from "#lib/merchant/action-state.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { replaceRecoveryCodes } from "#lib/merchant/second-factor/recovery-codes.ts";
import {
  checkCode,
  enableSecondFactor,
  removeSecondFactor,
  startSetUp,
} from "#lib/merchant/second-factor/second-factor.ts";
import { endSessionOf, endSessionsOf } from "#lib/merchant/sessions/session-store.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { merchantAccountMessages as t } from "#messages/merchant/staff/account.ts";

const nothing = z.object({});

/** Notes what somebody did to the own account. */
const record = (tx: Tx, staff: Staff, action: string, now: number) =>
  recordAudit(tx, { staff, action, subject: "staff", subjectId: staff.id, now });

/** Field `password`: the new one. Other sessions end. */
export const changePassword = merchantAction(
  z.object({ password: newPassword }),
  async ({ password }, { staff, shop, sessionId }) => {
    if (staff.id === OWNER_ID) return refused(t.password.byEnvironment);
    const passwordHash = await hashPassword(password);
    await shop.db.write(async (tx) => {
      await setPassword(tx, staff.id, passwordHash, sessionId);
      await record(tx, staff, "staff.password", shop.clock.now());
    });
    return done(t.password.changed);
  },
  { confirmPassword: true },
);

/** Field `id`: one of the own sessions. */
export const endOwnSession = merchantAction(
  z.object({ id: z.string().max(64) }),
  async ({ id }, { staff, shop }) => {
    await shop.db.write(async (tx) => {
      await endSessionOf(tx, staff.id, id);
      await record(tx, staff, "staff.end-session", shop.clock.now());
    });
    return done(t.sessions.ended);
  },
);

export const endOtherSessions = merchantAction(nothing, async (_, { staff, shop, sessionId }) => {
  await shop.db.write(async (tx) => {
    await endSessionsOf(tx, staff.id, sessionId);
    await record(tx, staff, "staff.end-session", shop.clock.now());
  });
  return done(t.sessions.ended);
});

/** Makes a key; the page then shows its QR code. */
export const startSecondFactor = merchantAction(
  nothing,
  async (_, { staff, shop }) => {
    await shop.db.write((tx) => startSetUp(tx, env().sessionSecret, staff.id));
    return done(t.secondFactor.started);
  },
  { confirmPassword: true },
);

/** Field `code`: proves that the app has the key. */
export const confirmSecondFactor = merchantAction(
  z.object({ code: z.string().trim().min(1).max(20) }),
  async ({ code }, { staff, shop, account }) => {
    const outcome = await checkCode(shop.db, env().sessionSecret, account, code, Date.now());
    if (outcome.kind !== "accepted")
      return refused(t.secondFactor.wrong, { code: t.secondFactor.wrong });
    await shop.db.write(async (tx) => {
      await enableSecondFactor(tx, staff.id);
      await record(tx, staff, "staff.second-factor-on", shop.clock.now());
    });
    return done(t.secondFactor.enabled);
  },
);

export const removeOwnSecondFactor = merchantAction(
  nothing,
  async (_, { staff, shop }) => {
    await shop.db.write(async (tx) => {
      await removeSecondFactor(tx, staff.id);
      await record(tx, staff, "staff.second-factor-off", shop.clock.now());
    });
    return done(t.secondFactor.removed);
  },
  { confirmPassword: true },
);

/** Makes new recovery codes, which are shown this once. */
export const newRecoveryCodes = merchantAction(
  nothing,
  async (_, { staff, shop }) => {
    const codes = await shop.db.write(async (tx) => {
      await record(tx, staff, "staff.recovery-codes", shop.clock.now());
      return replaceRecoveryCodes(tx, staff.id);
    });
    return done(t.recovery.made, codes);
  },
  { confirmPassword: true },
);
