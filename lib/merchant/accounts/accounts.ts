import { randomBytes } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import type { StaffRole } from "#db/tables/merchant.ts";
import { staff } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import { INVITATION_MS } from "#lib/merchant/limits.ts";
import { endSessionsOf } from "#lib/merchant/sessions/session-store.ts";

export type Account = typeof staff.$inferSelect;

/** A password to read out or send once; its receiver chooses another at the first sign-in. */
export const newInvitationPassword = (): string => randomBytes(12).toString("base64url");

type NewAccount = { login: string; name: string; role: StaffRole; passwordHash: string };

/** Adds an account that waits for its first sign-in; null when the login is taken. `nowMs`: real time. */
export async function addAccount(
  tx: Tx,
  { login, ...account }: NewAccount,
  nowMs: number,
): Promise<string | null> {
  const added = await tx
    .insert(staff)
    .values({
      ...account,
      id: newId(),
      login: login.toLowerCase(),
      invitedUntil: nowMs + INVITATION_MS,
      createdAt: nowMs,
    })
    .onConflictDoNothing()
    .returning({ id: staff.id });
  return added[0]?.id ?? null;
}

/** Gives an account a new one-time password and ends its sessions. */
export async function inviteAgain(
  tx: Tx,
  id: string,
  passwordHash: string,
  nowMs: number,
): Promise<void> {
  await tx
    .update(staff)
    .set({ passwordHash, invitedUntil: nowMs + INVITATION_MS })
    .where(eq(staff.id, id));
  await endSessionsOf(tx, id);
}

/** Sets a password that the person chose; all other sessions end. */
export async function setPassword(
  tx: Tx,
  id: string,
  passwordHash: string,
  sessionId: string,
): Promise<void> {
  await tx.update(staff).set({ passwordHash, invitedUntil: null }).where(eq(staff.id, id));
  await endSessionsOf(tx, id, sessionId);
}

/** Takes an account's access away, sessions included, or gives it back. */
export async function setDisabled(tx: Tx, id: string, disabledAt: number | null): Promise<void> {
  await tx.update(staff).set({ disabledAt }).where(eq(staff.id, id));
  if (disabledAt !== null) await endSessionsOf(tx, id);
}

export async function setRole(tx: Tx, id: string, role: StaffRole): Promise<void> {
  await tx.update(staff).set({ role }).where(eq(staff.id, id));
}

export async function findAccount(
  read: Pick<Reader, "select">,
  id: string,
): Promise<Account | null> {
  const [account] = await read.select().from(staff).where(eq(staff.id, id));
  return account ?? null;
}

/** All accounts, by name. */
export const listAccounts = (read: Reader): Promise<Account[]> =>
  read.select().from(staff).orderBy(asc(staff.name), asc(staff.id));
