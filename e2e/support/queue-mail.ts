import { emails } from "#db/tables.ts";
import { withDatabase } from "./database.ts";

/** Puts a mail among those that the shop of a data folder still has to send. */
export function queueMail(dataDir: string, recipient: string): Promise<unknown> {
  const mail = { kind: "payment-received", subject: "Paid", text: "Paid", html: "<p>Paid</p>" };
  const row = { ...mail, id: recipient, cause: recipient, recipient, createdAt: Date.now() };
  return withDatabase(dataDir, (db) => db.write((tx) => tx.insert(emails).values(row)));
}
