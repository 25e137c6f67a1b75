import { expect, test } from "@playwright/test";
import { mailServer } from "#tests/harness/network/mail-server.ts";
import { queueMail } from "../support/queue-mail.ts";
import { startShop, type TestServer } from "../support/server.ts";

const refusesConnections = (url: string) =>
  fetch(url).then(
    () => false,
    () => true,
  );

for (const [start, NEXT_MANUAL_SIG_HANDLE] of [
  ["npm start", "true"],
  ["a bare next start", ""],
] as const)
  test(`sent twice: a server (${start}) that ends amidst a receipt waits for its acknowledgement`, async () => {
    let shop: TestServer;
    const mails = await mailServer({
      async onMail(recipient) {
        if (recipient !== "first@example.com") return;
        process.kill(shop.pid, "SIGTERM");
        process.kill(shop.pid, "SIGINT");
        // The mail server is slow: it acknowledges only when the shop accepts no more connections.
        await expect.poll(() => refusesConnections(shop.url)).toBe(true);
      },
    });
    const env = { SMTP_URL: mails.url, NEXT_MANUAL_SIG_HANDLE };
    shop = await startShop(env);
    await queueMail(shop.dataDir, "first@example.com");
    await shop.exited();
    await queueMail(shop.dataDir, "second@example.com");
    const again = await startShop({ ...env, DATA_DIR: shop.dataDir });
    await expect.poll(() => mails.taken.at(-1), { timeout: 30_000 }).toBe("second@example.com");
    expect(mails.taken).toEqual(["first@example.com", "second@example.com"]);
    await again.stop();
    mails.close();
  });
