import { afterEach, beforeEach, expect, test } from "vitest";
import { DatabaseUnavailable } from "#db/errors.ts";
import { emails } from "#db/tables.ts";
import { createMailer, type Mailer } from "#lib/mail/create-mailer.ts";
import { defaults } from "#lib/settings/settings.ts";
import { mailServer } from "#tests/harness/network/mail-server.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const DEAD = "typo@nowhere.example";

const t = shopPerTest();
let server: Awaited<ReturnType<typeof mailServer>>;
let mailer: Mailer;
beforeEach(async () => {
  server = await mailServer({ refused: DEAD });
  mailer = newMailer();
});
afterEach(() => server.close());

const newMailer = () => createMailer({ smtpUrl: server.url, from: "shop@example.com" });
const send = (signal = new AbortController().signal) => mailer(t.shop, signal);

const write = (...recipients: string[]) =>
  t.shop.db.write(async (tx) => {
    for (const [index, recipient] of recipients.entries())
      await tx.insert(emails).values({
        id: `mail-${recipient}`,
        orderId: `order-${recipient}`,
        kind: "payment-received",
        cause: `order-${recipient}`,
        recipient,
        subject: "Your receipt",
        text: "Thank you",
        html: "<p>Thank you</p>",
        createdAt: index,
      });
  });

const letters = async () =>
  Object.fromEntries(
    (await t.shop.db.read.select().from(emails)).map(({ recipient, sentAt, error }) => [
      recipient,
      sentAt !== null ? "sent" : error,
    ]),
  );

test("held up by one: a letter the server refuses keeps its reason, and the others go", async () => {
  await write(DEAD, "ada@example.com", "grace@example.com");
  await send();
  expect(server.taken).toEqual(["ada@example.com", "grace@example.com"]);
  expect(await letters()).toEqual({
    [DEAD]: expect.stringContaining("550"),
    "ada@example.com": "sent",
    "grace@example.com": "sent",
  });
});

test("sent twice: what was sent is not sent again, nor is anything begun after the end", async () => {
  await write("ada@example.com");
  await send();
  await send();
  expect(server.taken).toEqual(["ada@example.com"]);
  await write("grace@example.com");
  await send(AbortSignal.abort());
  expect(server.taken).toEqual(["ada@example.com"]);
});

test("a server that is down stamps no letter", async () => {
  server.close();
  await write("ada@example.com");
  await send();
  expect(await letters()).toEqual({ "ada@example.com": null });
});

test("a refund stolen by staff: the secret of a link is forgotten once it was sent", async () => {
  await write("ada@example.com");
  const link = `/orders/token/refund/${"s".repeat(32)}`;
  await t.shop.db.write((tx) => tx.update(emails).set({ text: link, html: `<a href="${link}">` }));
  await send();
  expect(await t.shop.db.read.select().from(emails)).toMatchObject([
    { text: "/orders/token/refund/…", html: '<a href="/orders/token/refund/…">' },
  ]);
});

test("answered by an absence note: a letter says that a program wrote it, and whom to write to", async () => {
  await write("ada@example.com");
  await send();
  const [source = ""] = server.sources;
  expect(source).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
  expect(source).toContain(`Reply-To: ${defaults.contact.email}`);
  expect(source).toMatch(/^Message-ID: <mail-ada@example.com@/m);
  expect(source).toMatch(/^Date: /m);
});

test("sent twice: two processes that both believe they lead send a letter once", async () => {
  await write("ada@example.com", "grace@example.com");
  const other = newMailer();
  await Promise.all([send(), other(t.shop, new AbortController().signal)]);
  expect(server.taken.toSorted()).toEqual(["ada@example.com", "grace@example.com"]);
});

test("sent twice: a letter that went out as the database went away is marked later, not sent again", async () => {
  await write("ada@example.com");
  const { db } = t.shop;
  const whileNothingIsSent: typeof db.write = (body) =>
    server.taken.length > 0 ? Promise.reject(new DatabaseUnavailable("busy")) : db.write(body);
  const shop = { ...t.shop, db: { ...db, write: whileNothingIsSent } };
  for (let tries = 0; tries < 2; tries++)
    await expect(mailer(shop, new AbortController().signal)).rejects.toThrow(DatabaseUnavailable);
  expect(await letters()).toEqual({ "ada@example.com": null });
  await send();
  expect(server.taken).toEqual(["ada@example.com"]);
  expect(await letters()).toEqual({ "ada@example.com": "sent" });
});
