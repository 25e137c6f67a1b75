import { eq, isNull } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { outbox } from "#db/tables.ts";
import { env } from "#lib/env.ts";
import { errorText, log } from "#lib/log.ts";
import type { Shop } from "#lib/shop.ts";

const BATCH = 20;
const RETRY_REAL_MS = 60_000;
let quietUntil = 0;

/** Sends what waits in the outbox, oldest first, where a mail server is configured; else it stays to be read there. */
export async function sendOutbox(shop: Shop): Promise<void> {
  const { smtpUrl, from } = env().mail;
  if (smtpUrl === null || Date.now() < quietUntil) return;
  const waiting = await shop.db.read
    .select()
    .from(outbox)
    .where(isNull(outbox.sentAt))
    .orderBy(outbox.createdAt)
    .limit(BATCH);
  if (waiting.length === 0) return;
  const transport = createTransport(smtpUrl);
  try {
    for (const mail of waiting) {
      // The id travels along, so that a letter sent twice around a crash can be recognised.
      const messageId = `<${mail.id}@${new URL(shop.appUrl).hostname}>`;
      await transport.sendMail({
        from,
        to: mail.recipient,
        messageId,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
      });
      await shop.db.write(async (tx) => {
        await tx
          .update(outbox)
          .set({ sentAt: shop.clock.now(), error: null })
          .where(eq(outbox.id, mail.id));
      });
    }
  } catch (error) {
    quietUntil = Date.now() + RETRY_REAL_MS;
    log("warn", "mail", { error: errorText(error), waiting: waiting.length });
  } finally {
    transport.close();
  }
}
