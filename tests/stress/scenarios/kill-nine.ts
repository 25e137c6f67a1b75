import { setTimeout as wait } from "node:timers/promises";
import { gt, inArray, isNotNull, count as rows } from "drizzle-orm";
import { emails, orderEvents, payments } from "#db/tables.ts";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { mailServer } from "#tests/harness/network/mail-server.ts";
import { randomFrom } from "#tests/harness/random.ts";
import { countLost, startCrashLoad } from "#tests/stress/crash/crash-load.ts";
import { withOwnPostgres } from "#tests/stress/crash/own-postgres.ts";
import { type WithInstances, withInstances } from "#tests/stress/instances/with-instances.ts";
import type { Scenario } from "#tests/stress/scenario.ts";

const PAUSE_MS = { min: 50, max: 1500 };
/** On PostgreSQL, every third kill hits the database and not an instance. */
const DATABASE_EVERY = 3;
/** A day goes by so often, so that no day's limit of refunds holds everything up. */
const KILLS_A_DAY = 10;
const DAY_SECONDS = 26 * 3600;

/** Busy instances, or all of PostgreSQL, are killed at random moments and started again, on one database. */
export const killNine: Scenario = {
  name: "kill -9 at random moments",
  expected: "0 acknowledged facts lost, 0 jobs doubled",
  fullCount: 300,
  testCount: 1,
  run: (count, seed, progress, instances) =>
    withOwnPostgres(async (postgres) => {
      const mails = await mailServer();
      const sent = new Map<string, number>();
      const random = randomFrom(seed);
      const env = { SMTP_URL: mails.url };
      return withInstances(instances, { hasWorker: true, env }, async (t) => {
        const load = await startCrashLoad(t, random);
        let databaseKills = 0;
        for (let done = 0; done < count; done++) {
          await wait(random.between(PAUSE_MS.min, PAUSE_MS.max));
          if (postgres && done % DATABASE_EVERY === 1) {
            await postgres.crash();
            databaseKills++;
          } else await t.kill(random.whole(0, instances - 1));
          if (done % KILLS_A_DAY === 0) await t.advance(DAY_SECONDS);
          countMails(mails.sources.splice(0), sent);
          progress(done + 1);
        }
        await load.stop();
        // Before the mail server's: time goes on, and mails with it.
        const believedSent = await mailsSent(t);
        countMails(mails.sources.splice(0), sent);
        const { orderIds, payoutIds } = load.acknowledged;
        const lost = {
          ...(await countLost(t, load.acknowledged)),
          mails: believedSent.filter((id) => !sent.has(id)).length,
        };
        const lostInAll = Object.values(lost).reduce((sum, number) => sum + number);
        const repeated = [...sent.values()].filter((times) => times > 1).length;
        const doubled = await countDoubled(t);
        const breaches = [...(await fsck(t.shop.db)), ...(await auditAgainstGateway(t.shop))];
        const [kept] = await t.shop.db.read.select({ payments: rows() }).from(payments);
        return {
          result: [
            `${count} kills, ${databaseKills} of them of the database, of ${instances} instances`,
            `${orderIds.length} orders, ${kept?.payments} payments, ${payoutIds.length} refunds, ${sent.size} mails; ${lostInAll} lost${lostInAll > 0 ? ` (${JSON.stringify(lost)})` : ""}`,
            `${doubled} jobs doubled; ${repeated} mails sent again under the same id`,
            `${breaches.length} invariants broken`,
          ].join("; "),
          // Whoever is killed between the mail server's answer and its own commit can't know of that answer.
          ok:
            lostInAll + doubled + breaches.length === 0 &&
            repeated <= count - databaseKills &&
            orderIds.length > 0,
        };
      }).finally(mails.close);
    }),
};

function countMails(sources: string[], sent: Map<string, number>): void {
  for (const source of sources) {
    const id = /^Message-ID: <([^@>]+)@/im.exec(source)?.[1] ?? "";
    sent.set(id, (sent.get(id) ?? 0) + 1);
  }
}

/** Mails that the shop believes sent. */
async function mailsSent({ shop }: WithInstances): Promise<string[]> {
  const sent = await shop.db.read
    .select({ id: emails.id })
    .from(emails)
    .where(isNotNull(emails.sentAt));
  return sent.map(({ id }) => id);
}

/** Orders whose history tells twice what a job does once. */
async function countDoubled({ shop }: WithInstances): Promise<number> {
  const found = await shop.db.read
    .select({ orderId: orderEvents.orderId })
    .from(orderEvents)
    .where(inArray(orderEvents.kind, ["placed", "receipt-written", "ready-to-ship"]))
    .groupBy(orderEvents.orderId, orderEvents.kind)
    .having(gt(rows(), 1));
  return found.length;
}
