import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { getDb } from "#db/client.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { env } from "#lib/env.ts";
import { isForeign } from "#lib/http/is-foreign.ts";
import { checkConsolePassword, isConsoleOn } from "#lib/merchant/accounts/console-password.ts";
import { PATH_HEADER } from "#lib/merchant/console-path.ts";
import { readSessionCookie } from "#lib/merchant/sessions/session-cookie.ts";
import { type Stage, stageOf } from "#lib/merchant/sessions/session-stage.ts";
import {
  findSession,
  type StoredSession,
  touchSession,
} from "#lib/merchant/sessions/session-store.ts";
import type { Staff } from "#lib/merchant/staff.ts";

export type { Staff } from "#lib/merchant/staff.ts";

/** The request's live session, verified or not; null without one. Throws DatabaseUnavailable. */
export const readSession = cache(async (): Promise<StoredSession | null> => {
  if (!isConsoleOn()) return null;
  const token = await readSessionCookie();
  if (!token) return null;
  await checkConsolePassword();
  const session = await findSession(getDb().read, env().sessionSecret, token, Date.now());
  if (session) await touchSession(getDb(), session, Date.now()).catch(ignoreBusy);
  return session;
});

/** A session that was not noted as seen this time will be with the next page. */
function ignoreBusy(error: unknown): void {
  if (!(error instanceof DatabaseUnavailable)) throw error;
}

/**
 * Who is signed in. Each page and data route of the console calls it first, since a layout is no protection.
 * Redirects to the sign-in without a session, to a 403 page for a wrong role, and refuses what another site's page asks
 * for except by a link.
 */
export async function requireStaff(role?: "owner"): Promise<Staff> {
  const session = await readSession();
  const sent = await headers();
  if (!session) redirect(signInPath(sent.get(PATH_HEADER)));
  const stage = stageOf(session);
  if (stage !== "open") redirect(`/merchant/${stage}`);
  const isLink = sent.get("sec-fetch-mode") === "navigate" && sent.get("origin") === null;
  if (isForeign(sent, env().appUrl) && !isLink) redirect("/merchant/forbidden");
  const { id, name } = session.account;
  if (role === "owner" && session.account.role !== "owner") redirect("/merchant/forbidden");
  return { id, name, role: session.account.role };
}

/** The session at a stage of its sign-in, when a page of the console's own asks for it; null otherwise. */
export async function readSessionAt(stage: Stage): Promise<StoredSession | null> {
  if (isForeign(await headers(), env().appUrl)) return null;
  const session = await readSession();
  return session && stageOf(session) === stage ? session : null;
}

const signInPath = (wanted: string | null) =>
  wanted && wanted !== "/merchant"
    ? `/merchant/sign-in?next=${encodeURIComponent(wanted)}`
    : "/merchant/sign-in";
