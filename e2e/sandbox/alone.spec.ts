import { expect, test } from "@playwright/test";
import { createClient } from "../../lib/ccpayment/v1/client.ts";
import { sandboxCredentials } from "../../lib/shared/sandbox-credentials.ts";
import { startSandbox } from "../support/server.ts";

test("the sandbox alone: the API and pages without a shop, and its orders stay over a restart", async ({
  page,
}) => {
  const sandbox = await startSandbox();
  const client = createClient({
    ...sandboxCredentials,
    baseUrl: `${sandbox.url}/sandbox/ccpayment/v1`,
  });
  const opened = await client.createHostedCheckout({
    productPrice: "25.00",
    merchantOrderId: "another-shop-1",
    productName: "A chair",
  });
  expect(opened).toMatchObject({ ok: true });
  await page.goto(`${sandbox.url}/products`);
  await expect(page).toHaveURL(`${sandbox.url}/sandbox`);
  await expect(page.getByRole("link", { name: "A chair" })).toBeVisible();
  await expect(page.getByRole("link", { name: "To the shop" })).toHaveCount(0);
  // The page asks for news of itself, and nobody answers during the restart.
  await page.goto("about:blank");
  await sandbox.stop({ keep: true });

  const again = await startSandbox({ DATA_DIR: sandbox.dataDir });
  await page.goto(`${again.url}/sandbox`);
  await page.getByRole("link", { name: "A chair" }).click();
  await expect(page.getByText("another-shop-1").first()).toBeVisible();
  await again.stop();
});

test("the sandbox alone refuses another machine's address and real credentials", async () => {
  await expect(startSandbox({ APP_URL: "https://shop.example" })).rejects.toThrow(
    /not this machine/,
  );
  await expect(
    startSandbox({
      CCPAYMENT_APP_ID: "real-app-id",
      CCPAYMENT_APP_SECRET: "real-secret-of-a-shop",
    }),
  ).rejects.toThrow(/must not see real ones/);
});
