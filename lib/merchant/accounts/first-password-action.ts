"use server";

import { redirect } from "next/navigation";
import { getDb } from "#db/client.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { getShop } from "#lib/get-shop.ts";
import { setPassword } from "#lib/merchant/accounts/accounts.ts";
import { newPassword } from "#lib/merchant/accounts/new-password.ts";
import { hashPassword, verifyPassword } from "#lib/merchant/accounts/password-hash.ts";
import { type ActionState, refused } from "#lib/merchant/action-state.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { readSessionAt } from "#lib/merchant/session.ts";
import { merchantSignInMessages } from "#messages/merchant/staff/sign-in.ts";

const { newPassword: t, errors } = merchantSignInMessages;

/** Replaces the one-time password of an invitation: field `password`. */
export async function chooseFirstPassword(
  _previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  const session = await readSessionAt("new-password");
  if (!session) redirect("/merchant");
  const { account } = session;
  const parsed = newPassword.safeParse(form.get("password"));
  const problem = parsed.success
    ? (await verifyPassword(parsed.data, account.passwordHash)) && t.same
    : parsed.error.issues[0]?.message;
  if (!parsed.success || problem)
    return refused(problem || t.same, { password: problem || t.same });
  const passwordHash = await hashPassword(parsed.data);
  const now = getShop().clock.now();
  try {
    await getDb().write(async (tx) => {
      await setPassword(tx, account.id, passwordHash, session.id);
      const entry = { action: "staff.accept", subject: "staff", subjectId: account.id };
      await recordAudit(tx, { staff: account, ...entry, now });
    });
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return refused(errors.busy);
    throw error;
  }
  redirect("/merchant");
}
