import { createHmac } from "node:crypto";
import { and, desc, eq, gt, isNotNull, isNull, lt, ne, or } from "drizzle-orm";
import type { Database, Reader, Tx } from "#db/client.ts";
import { staff, staffSessions } from "#db/tables.ts";
import { newId, newToken } from "#lib/ids.ts";
import {
  SECOND_FACTOR_MS,
  SEEN_EVERY_MS,
  SESSION_IDLE_MS,
  SESSION_LIFE_MS,
} from "#lib/merchant/limits.ts";

export type StoredSession = {
  id: string;
  /** False while the second factor is still asked for. */
  verified: boolean;
  account: typeof staff.$inferSelect;
};

/** What is stored of a token: without the secret a stolen table opens nothing. */
const hashToken = (token: string, secret: string) =>
  createHmac("sha256", secret).update(`session ${token}`).digest("base64url");

/** Starts a session and returns its token, which only the cookie holds. Times are real, ms UTC. */
export async function startSession(
  tx: Tx,
  secret: string,
  { staffId, device, verified }: { staffId: string; device: string; verified: boolean },
  nowMs: number,
): Promise<string> {
  const token = newToken();
  await tx.insert(staffSessions).values({
    id: newId(),
    tokenHash: hashToken(token, secret),
    staffId,
    device,
    createdAt: nowMs,
    lastSeenAt: nowMs,
    expiresAt: nowMs + (verified ? SESSION_LIFE_MS : SECOND_FACTOR_MS),
    verifiedAt: verified ? nowMs : null,
  });
  return token;
}

/** Ends a session that waited for its second factor and starts one that is verified; null when it was over. */
export async function replaceSession(
  tx: Tx,
  secret: string,
  id: string,
  nowMs: number,
): Promise<string | null> {
  const [ended] = await tx.delete(staffSessions).where(eq(staffSessions.id, id)).returning();
  if (!ended) return null;
  return startSession(tx, secret, { ...ended, verified: true }, nowMs);
}

/** The live session of a token, of an account that isn't disabled; null otherwise. */
export async function findSession(
  read: Reader,
  secret: string,
  token: string,
  nowMs: number,
): Promise<(StoredSession & { lastSeenAt: number }) | null> {
  const [row] = await read
    .select({ session: staffSessions, account: staff })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .where(
      and(
        eq(staffSessions.tokenHash, hashToken(token, secret)),
        gt(staffSessions.expiresAt, nowMs),
        gt(staffSessions.lastSeenAt, nowMs - SESSION_IDLE_MS),
        isNull(staff.disabledAt),
      ),
    );
  if (!row) return null;
  const { id, lastSeenAt, verifiedAt } = row.session;
  return { id, lastSeenAt, verified: verifiedAt !== null, account: row.account };
}

/** Notes that a session is in use, seldom enough to cost nothing. */
export async function touchSession(
  db: Database,
  session: { id: string; lastSeenAt: number },
  nowMs: number,
): Promise<void> {
  if (nowMs - session.lastSeenAt < SEEN_EVERY_MS) return;
  await db.write(async (tx) => {
    await tx
      .update(staffSessions)
      .set({ lastSeenAt: nowMs })
      .where(eq(staffSessions.id, session.id));
  });
}

/** A session as its owner sees it. */
export type SessionEntry = { id: string; device: string; createdAt: number; lastSeenAt: number };

/** The live sessions of an account, the latest used first. */
export function listSessions(
  read: Reader,
  staffId: string,
  nowMs: number,
): Promise<SessionEntry[]> {
  const { id, device, createdAt, lastSeenAt } = staffSessions;
  return read
    .select({ id, device, createdAt, lastSeenAt })
    .from(staffSessions)
    .where(
      and(
        eq(staffSessions.staffId, staffId),
        isNotNull(staffSessions.verifiedAt),
        gt(staffSessions.expiresAt, nowMs),
        gt(staffSessions.lastSeenAt, nowMs - SESSION_IDLE_MS),
      ),
    )
    .orderBy(desc(staffSessions.lastSeenAt), staffSessions.id);
}

/** Ends one session of an account. */
export async function endSessionOf(tx: Tx, staffId: string, id: string): Promise<void> {
  await tx
    .delete(staffSessions)
    .where(and(eq(staffSessions.staffId, staffId), eq(staffSessions.id, id)));
}

export async function endSession(tx: Tx, id: string): Promise<void> {
  await tx.delete(staffSessions).where(eq(staffSessions.id, id));
}

/** Ends all sessions of an account, or all but one. */
export async function endSessionsOf(tx: Tx, staffId: string, except?: string): Promise<void> {
  await tx
    .delete(staffSessions)
    .where(
      and(
        eq(staffSessions.staffId, staffId),
        except === undefined ? undefined : ne(staffSessions.id, except),
      ),
    );
}

/** Deletes sessions that are over. */
export async function pruneSessions(db: Database, nowMs: number): Promise<void> {
  await db.write(async (tx) => {
    await tx
      .delete(staffSessions)
      .where(
        or(
          lt(staffSessions.expiresAt, nowMs),
          lt(staffSessions.lastSeenAt, nowMs - SESSION_IDLE_MS),
        ),
      );
  });
}
