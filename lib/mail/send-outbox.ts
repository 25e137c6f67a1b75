import { eq, isNull, sql } from "drizzle-orm";
import { createTransport, type Transporter } from "nodemailer";
import { outbox } from "#db/tables.ts";
import { env } from "#lib/env.ts";
import { errorText, log } from "#lib/log.ts";
import type { Shop } from "#lib/shop.ts";

const BATCH = 20;
const RETRY_REAL_MS = 60_000;
const TIME_LIMITS = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 8000 };
let quietUntil = 0;

/**
 * Sends what waits in the outbox, oldest first, where a mail server is configured; else it stays to be read there.
 * A letter that the server refuses keeps its reason and waits behind the others; a server that fails is left alone
 * for a minute.
 */
export async function sendOutbox(shop: Shop): Promise<void> {
  const { smtpUrl, from } = env().mail;
  if (smtpUrl === null || Date.now() < quietUntil) return;
  const waiting = await shop.db.read
    .select()
    .from(outbox)
    .where(isNull(outbox.sentAt))
    .orderBy(sql`${outbox.error} is not null`, outbox.createdAt)
    .limit(BATCH);
  if (waiting.length === 0) return;
  const transport = createTransport({ url: smtpUrl, ...TIME_LIMITS });
  try {
    for (const mail of waiting) await sendOne(shop, transport, from, mail);
    if (waiting.some((mail) => mail.error !== null)) quietUntil = Date.now() + RETRY_REAL_MS;
  } catch (error) {
    quietUntil = Date.now() + RETRY_REAL_MS;
    log("warn", "mail", { error: errorText(error), waiting: waiting.length });
  } finally {
    transport.close();
  }
}

type Mail = typeof outbox.$inferSelect;

async function sendOne(shop: Shop, transport: Transporter, from: string, mail: Mail) {
  // The id travels along, so that a letter sent twice around a crash can be recognised.
  const messageId = `<${mail.id}@${new URL(shop.appUrl).hostname}>`;
  const { recipient: to, subject, text, html } = mail;
  const refused = await transport.sendMail({ from, to, messageId, subject, text, html }).then(
    () => null,
    (error: unknown) => {
      if (isRefusal(error)) return errorText(error);
      throw error;
    },
  );
  if (refused !== null) log("warn", "mail", { error: refused, mail: mail.id });
  await shop.db.write(async (tx) => {
    await tx
      .update(outbox)
      .set(refused === null ? { sentAt: shop.clock.now(), error: null } : { error: refused })
      .where(eq(outbox.id, mail.id));
  });
}

/** A server that answered 5xx refuses this letter; anything else says nothing of it. */
const isRefusal = (error: unknown) =>
  error instanceof Error &&
  "responseCode" in error &&
  typeof error.responseCode === "number" &&
  error.responseCode >= 500;
