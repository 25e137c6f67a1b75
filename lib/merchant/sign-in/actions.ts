"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { getDb } from "#db/client.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { env } from "#lib/env.ts";
import { isForeign } from "#lib/http/is-foreign.ts";
import { getClientKey } from "#lib/limits/client-key.ts";
import { tooManyRequests } from "#lib/limits/too-many-requests.ts";
import { checkConsolePassword, isConsoleOn } from "#lib/merchant/accounts/console-password.ts";
import { type ActionState, refused } from "#lib/merchant/action-state.ts";
import { consolePath } from "#lib/merchant/console-path.ts";
import { KNOWN_DEVICE_MS, MAX_PASSWORD_LENGTH } from "#lib/merchant/limits.ts";
import { readSession } from "#lib/merchant/session.ts";
import { deviceName } from "#lib/merchant/sessions/device-name.ts";
import {
  clearSessionCookie,
  cookieName,
  cookieOptions,
  writeSessionCookie,
} from "#lib/merchant/sessions/session-cookie.ts";
import { endSession } from "#lib/merchant/sessions/session-store.ts";
import { DEVICE_COOKIE, issueDevice } from "#lib/merchant/sign-in/known-device.ts";
import { type SignInOutcome, signIn } from "#lib/merchant/sign-in/sign-in.ts";
import { merchantSignInMessages } from "#messages/merchant/staff/sign-in.ts";

const { errors: t } = merchantSignInMessages;

const fields = z.object({
  login: z.string().min(1).max(100),
  password: z.string().min(1).max(MAX_PASSWORD_LENGTH),
  next: z.string().max(500).default(""),
});

/** Signs in with `login` and `password` and leads on to `next`; over a limit the response is a 429. */
export async function submitSignIn(_previous: ActionState, form: FormData): Promise<ActionState> {
  const parsed = fields.safeParse(Object.fromEntries(form));
  const values = { login: String(form.get("login") ?? "").slice(0, 100) };
  if (!isConsoleOn() || isForeign(await headers(), env().appUrl))
    return { ...refused(t.foreign), values };
  if (!parsed.success) return { ...refused(t.missing), values };
  const { login, password, next } = parsed.data;
  const outcome = await trySignIn(login, password);
  if (outcome.kind === "busy") return { ...refused(t.busy), values };
  if (outcome.kind === "wrong") return { ...refused(t.wrong), values };
  if (outcome.kind === "wait")
    return { ...refused(`${t.tooMany} ${tooManyRequests(outcome.retryAfterMs)}`), values };
  await writeSessionCookie(outcome.token);
  const device = issueDevice(outcome.staffId, env().sessionSecret);
  // Before the second factor nobody has proved to be the owner.
  if (!outcome.needsCode)
    (await cookies()).set(cookieName(DEVICE_COOKIE), device, cookieOptions(KNOWN_DEVICE_MS));
  const path = consolePath(next);
  redirect(outcome.needsCode ? `/merchant/second-factor?next=${encodeURIComponent(path)}` : path);
}

async function trySignIn(
  login: string,
  password: string,
): Promise<SignInOutcome | { kind: "busy" }> {
  try {
    await checkConsolePassword();
    const request = {
      login,
      password,
      deviceCookie: (await cookies()).get(cookieName(DEVICE_COOKIE))?.value ?? null,
      clientKey: getClientKey(),
      device: deviceName((await headers()).get("user-agent") ?? ""),
    };
    return await signIn(getDb(), env().sessionSecret, request, Date.now());
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return { kind: "busy" };
    throw error;
  }
}

/** Ends this browser's session. */
export async function signOut(): Promise<void> {
  if (isForeign(await headers(), env().appUrl)) return;
  const session = await readSession();
  if (session) await getDb().write((tx) => endSession(tx, session.id));
  await clearSessionCookie();
  redirect("/merchant/sign-in");
}
