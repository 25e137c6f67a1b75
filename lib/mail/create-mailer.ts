import { and, eq, isNull, lte, ne } from "drizzle-orm";
import { createTransport, type Transporter } from "nodemailer";
import { DatabaseUnavailable } from "#db/errors.ts";
import { emails } from "#db/tables.ts";
import { withoutSecrets } from "#lib/mail/without-secrets.ts";
import { readSetting } from "#lib/settings/store.ts";
import { errorText, log } from "#lib/shared/log.ts";
import type { Shop } from "#lib/shop.ts";

const BATCH = 20;
const RETRY_REAL_MS = 60_000;
const TIME_LIMITS = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 8000 };
const REFUSED_REAL_MS = 3_600_000;
/** RFC 3834, and what Exchange knows instead: an absence note must not answer a receipt. */
const HEADERS = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };
/** Real time: a process that ended amidst an exchange holds a letter up for so long. */
const CLAIM_MS = 30_000;
/** A slow server may take longer than a claim, 8 s for each of its answers: it is renewed until the exchange ends. */
const RENEW_MS = CLAIM_MS / 3;

type Mark = Partial<typeof emails.$inferInsert>;

export type Mailer = (shop: Shop, signal: AbortSignal) => Promise<void>;

/**
 * Sends what waits in the emails through a mail server, oldest first, whenever it is called; without a server (null) it
 * stays to be read in the console. A letter that the server refuses keeps its reason and is tried again once an hour; a
 * server that fails is left alone for a minute. Ends after the letter at hand when `signal` says so. Several processes
 * may run one: each letter is claimed. The mailer throws DatabaseUnavailable.
 */
export function createMailer({ smtpUrl, from }: { smtpUrl: string | null; from: string }): Mailer {
  let quietUntil = 0;
  let refusedAgainAt = 0;
  // What became of letters by their ids, as long as the database could not be told: they must not be sent again.
  const unmarked = new Map<string, Mark>();
  return async (shop, signal) => {
    if (smtpUrl === null || Date.now() < quietUntil) return;
    await markAll(shop, unmarked);
    const alsoRefused = Date.now() >= refusedAgainAt;
    if (alsoRefused) refusedAgainAt = Date.now() + REFUSED_REAL_MS;
    const waiting = await shop.db.read
      .select()
      .from(emails)
      .where(
        and(
          isNull(emails.sentAt),
          ne(emails.recipient, ""),
          alsoRefused ? undefined : isNull(emails.error),
        ),
      )
      .orderBy(emails.createdAt)
      .limit(BATCH);
    if (waiting.length === 0) return;
    const replyTo = (await readSetting(shop.db.read, "contact")).email;
    const transport = createTransport({ url: smtpUrl, ...TIME_LIMITS });
    try {
      for (const mail of waiting) {
        if (signal.aborted) return;
        if (!(await claim(shop, mail))) continue;
        const sending = sendOne(shop, transport, { from, replyTo }, mail);
        unmarked.set(mail.id, await whileClaimed(shop, mail, sending));
        await markAll(shop, unmarked);
      }
    } catch (error) {
      if (error instanceof DatabaseUnavailable) throw error;
      quietUntil = Date.now() + RETRY_REAL_MS;
      log("warn", "mail", { error: errorText(error), waiting: waiting.length });
    } finally {
      transport.close();
    }
  };
}

type Mail = typeof emails.$inferSelect;

/** Takes a letter that no other process sent, or is sending, since it was read. */
async function claim({ db }: Shop, { id }: Mail): Promise<boolean> {
  const now = Date.now();
  const isFree = and(eq(emails.id, id), isNull(emails.sentAt), lte(emails.claimedUntil, now));
  const taken = await db.write((tx) =>
    tx
      .update(emails)
      .set({ claimedUntil: now + CLAIM_MS })
      .where(isFree)
      .returning({ id: emails.id }),
  );
  return taken.length > 0;
}

/** Settles as the exchange does, and keeps the claim on its letter until then. */
async function whileClaimed<T>({ db }: Shop, { id }: Mail, sending: Promise<T>): Promise<T> {
  const renew = () =>
    db.write((tx) =>
      tx
        .update(emails)
        .set({ claimedUntil: Date.now() + CLAIM_MS })
        .where(and(eq(emails.id, id), isNull(emails.sentAt), ne(emails.claimedUntil, 0))),
    );
  // A database that is away renews nothing, and lets nobody else claim it either.
  const timer = setInterval(() => void renew().catch(() => undefined), RENEW_MS);
  return sending.finally(() => clearInterval(timer));
}

/** Returns what is to be kept of it. Throws when the mail server fails. */
async function sendOne(
  shop: Shop,
  transport: Transporter,
  { from, replyTo }: { from: string; replyTo: string },
  mail: Mail,
): Promise<Mark> {
  // The id travels along, so that a letter sent twice around a crash can be recognised.
  const messageId = `<${mail.id}@${new URL(shop.appUrl).hostname}>`;
  const { recipient: to, subject, text, html } = mail;
  const letter = { from, to, replyTo, messageId, subject, text, html, headers: HEADERS };
  const refused = await transport.sendMail(letter).then(
    () => null,
    (error: unknown) => {
      if (isRefusal(error)) return errorText(error);
      throw error;
    },
  );
  // The server's words may name the recipient: they stay with the mail.
  const { id, kind, orderId: order } = mail;
  log(refused === null ? "info" : "warn", "mail", {
    outcome: refused === null ? "sent" : "refused",
    ...{ mail: id, kind, order },
  });
  return refused === null
    ? { claimedUntil: 0, sentAt: shop.clock.now(), error: null, ...withoutSecrets(mail) }
    : { claimedUntil: 0, error: refused };
}

/** Writes down what became of letters. Throws DatabaseUnavailable; the rest then waits for the next call. */
async function markAll({ db }: Shop, unmarked: Map<string, Mark>): Promise<void> {
  for (const [id, mark] of unmarked) {
    await db.write((tx) => tx.update(emails).set(mark).where(eq(emails.id, id)));
    unmarked.delete(id);
  }
}

/** The server takes letters, and not this one: its addresses or its content. Anything else says nothing of it. */
const isRefusal = (error: unknown) =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "EENVELOPE" || error.code === "EMESSAGE") &&
  "responseCode" in error &&
  Number(error.responseCode) >= 500;
