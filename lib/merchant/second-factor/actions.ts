"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getDb } from "#db/client.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { env } from "#lib/env.ts";
import { tooManyRequests } from "#lib/limits/too-many-requests.ts";
import { type ActionState, refused } from "#lib/merchant/action-state.ts";
import { consolePath } from "#lib/merchant/console-path.ts";
import { KNOWN_DEVICE_MS } from "#lib/merchant/limits.ts";
import { checkCode } from "#lib/merchant/second-factor/second-factor.ts";
import { readSessionAt } from "#lib/merchant/session.ts";
import {
  cookieName,
  cookieOptions,
  writeSessionCookie,
} from "#lib/merchant/sessions/session-cookie.ts";
import { replaceSession } from "#lib/merchant/sessions/session-store.ts";
import { DEVICE_COOKIE, issueDevice } from "#lib/merchant/sign-in/known-device.ts";
import { merchantSignInMessages } from "#messages/merchant/staff/sign-in.ts";

const { errors: t } = merchantSignInMessages;

/** The second step of a sign-in: field `code`, from an app or a recovery code; leads on to `next`. */
export async function submitCode(_previous: ActionState, form: FormData): Promise<ActionState> {
  const session = await readSessionAt("second-factor");
  if (!session) redirect("/merchant/sign-in");
  const code = String(form.get("code") ?? "").trim();
  if (code === "" || code.length > 40) return refused(t.codeMissing, { code: t.codeMissing });
  const { sessionSecret } = env();
  try {
    const now = Date.now();
    const outcome = await checkCode(getDb(), sessionSecret, session.account, code, now);
    if (outcome.kind === "wrong") return refused(t.codeWrong, { code: t.codeWrong });
    if (outcome.kind === "wait")
      return refused(`${t.tooMany} ${tooManyRequests(outcome.retryAfterMs)}`);
    // A token that was known before the second factor opens nothing after it.
    const token = await getDb().write((tx) => replaceSession(tx, sessionSecret, session.id, now));
    if (token === null) redirect("/merchant/sign-in");
    await writeSessionCookie(token);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return refused(t.busy);
    throw error;
  }
  const device = issueDevice(session.account.id, sessionSecret);
  (await cookies()).set(cookieName(DEVICE_COOKIE), device, cookieOptions(KNOWN_DEVICE_MS));
  redirect(consolePath(String(form.get("next") ?? "")));
}
