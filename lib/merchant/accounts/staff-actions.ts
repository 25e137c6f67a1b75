"use server";

import { z } from "zod";
import type { Tx } from "#db/client.ts";
import {
  type Account,
  addAccount,
  findAccount,
  inviteAgain,
  newInvitationPassword,
  setDisabled,
  setRole,
} from "#lib/merchant/accounts/accounts.ts";
import { OWNER_ID } from "#lib/merchant/accounts/owner-account.ts";
import { hashPassword } from "#lib/merchant/accounts/password-hash.ts";
import { type ActionResult, done, refused } from "#lib/merchant/action-state.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { type ActionContext, merchantAction } from "#lib/merchant/merchant-action.ts";
import { removeSecondFactor } from "#lib/merchant/second-factor/second-factor.ts";
import { endSessionsOf } from "#lib/merchant/sessions/session-store.ts";
import { merchantStaffMessages as t } from "#messages/merchant/staff/staff.ts";

const role = z.enum(["owner", "staff"]);
const dangerous = { role: "owner", confirmPassword: true } as const;

const target = z.object({ id: z.string().max(64) });

/** Fields `name`, `login` and `role`; shows the one-time password. */
export const inviteStaff = merchantAction(
  z.object({
    name: z.string().trim().min(1).max(80),
    login: z
      .string()
      .trim()
      .regex(/^[a-z0-9][a-z0-9._@-]{1,79}$/i, t.loginHint),
    role,
  }),
  async (account, { staff, shop }) => {
    const password = newInvitationPassword();
    const passwordHash = await hashPassword(password);
    const id = await shop.db.write(async (tx) => {
      const id = await addAccount(tx, { ...account, passwordHash }, Date.now());
      if (id === null) return null;
      const entry = { action: "staff.invite", subject: "staff", subjectId: id, after: account };
      await recordAudit(tx, { staff, ...entry, now: shop.clock.now() });
      return id;
    });
    if (id === null) return refused(t.loginTaken, { login: t.loginTaken });
    return done(t.invited(account.login.toLowerCase()), [password]);
  },
  dangerous,
);

/** Field `id`; shows a new one-time password. The account's sessions end. */
export const inviteStaffAgain = merchantAction(
  target,
  async ({ id }, context) => {
    const password = newInvitationPassword();
    const passwordHash = await hashPassword(password);
    const change = (tx: Tx) => inviteAgain(tx, id, passwordHash, Date.now());
    const result = await changeAccount(id, "staff.reset-password", context, change);
    return result.status === "done" ? done(t.passwordReset, [password]) : result;
  },
  dangerous,
);

/** Fields `id` and `role`. */
export const changeRole = merchantAction(
  target.extend({ role }),
  ({ id, role }, context) =>
    changeAccount(id, "staff.role", context, (tx) => setRole(tx, id, role)),
  dangerous,
);

/** Field `id`. The account can't sign in, and its sessions end. */
export const disableStaff = merchantAction(
  target,
  ({ id }, context) =>
    changeAccount(id, "staff.disable", context, (tx) => setDisabled(tx, id, Date.now())),
  dangerous,
);

export const enableStaff = merchantAction(
  target,
  ({ id }, context) =>
    changeAccount(id, "staff.enable", context, (tx) => setDisabled(tx, id, null)),
  dangerous,
);

/** Field `id`; for somebody who lost phone and recovery codes. */
export const removeStaffSecondFactor = merchantAction(
  target,
  ({ id }, context) =>
    changeAccount(id, "staff.second-factor-off", context, (tx) => removeSecondFactor(tx, id)),
  dangerous,
);

/** Field `id`. */
export const endStaffSessions = merchantAction(
  target,
  ({ id }, context) =>
    changeAccount(id, "staff.end-session", context, (tx) => endSessionsOf(tx, id)),
  { role: "owner" },
);

/** Changes another's account and writes down what it was and became. The environment's owner and oneself are exempt. */
function changeAccount(
  id: string,
  action: string,
  { staff, shop }: ActionContext,
  change: (tx: Tx) => Promise<void>,
): Promise<ActionResult> {
  return shop.db.write(async (tx) => {
    const before = await findAccount(tx, id);
    if (!before) return refused(t.unknown);
    if (id === OWNER_ID) return refused(t.ownerByEnvironment);
    if (id === staff.id) return refused(t.notOneself);
    await change(tx);
    const after = (await findAccount(tx, id)) ?? before;
    const entry = { action, subject: "staff", subjectId: id, now: shop.clock.now() };
    await recordAudit(tx, { staff, ...entry, before: summary(before), after: summary(after) });
    return done(t.changed(before.name));
  });
}

/** What the audit log may show of an account. */
const summary = ({ name, role, disabledAt, totpEnabled, invitedUntil }: Account) => ({
  name,
  role,
  disabled: disabledAt !== null,
  secondFactor: totpEnabled,
  invited: invitedUntil !== null,
});
