import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { CONFIG_EXIT_CODE } from "#lib/config/exit-code.mjs";
import { importMessages } from "#messages/merchant/catalog/import.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";
import { merchantSignInMessages as signIn } from "#messages/merchant/staff/sign-in.ts";
import selling from "#shop/shop.ts";
import { makeImageFromBuild } from "#tests/deploy/image.ts";
import { type Image, plainUser } from "#tests/deploy/run-stage.ts";
import { mailServer } from "#tests/harness/network/mail-server.ts";
import { sandboxClient } from "#tests/harness/network/sandbox-client.ts";
import { type ShopServer, serveShop } from "#tests/harness/network/shop-server.ts";
import { anyProduct } from "../support/any-product.ts";
import { buy, buyer } from "../support/buying.ts";
import { secretsOf } from "../support/console.ts";

// The Dockerfile's image, from this checkout's build or from what npm run test:image made of nothing, served by the
// image's own command from an empty folder for data, as a user who may write nowhere else.

const REMOTE = { SANDBOX_ALLOW_REMOTE: "yes-no-real-money-moves-here" };

let folder: string;
let image: Image;
let shop: ShopServer;
let mails: Awaited<ReturnType<typeof mailServer>>;

const app = () => join(image.root, image.workdir);
const asUser = (env: Record<string, string> = {}) => ({
  cwd: app(),
  uid: plainUser,
  gid: plainUser,
  encoding: "utf8" as const,
  env: {
    NODE_ENV: "production" as const,
    PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    ...image.env,
    ...env,
  },
});

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), "image-"));
  // Made by root, it would be closed to the image's user.
  execFileSync("chmod", ["755", folder]);
  image = process.env.IMAGE ? JSON.parse(process.env.IMAGE) : makeImageFromBuild(folder);
  mails = await mailServer();
  execFileSync(process.execPath, ["db/migrate.ts"], asUser(REMOTE));
  execFileSync(process.execPath, ["db/seed/seed.ts", resolve("tests/fixtures")], asUser(REMOTE));
  const { DATA_DIR = "", PORT, ...env } = image.env;
  shop = await serveShop(DATA_DIR, {
    env: { ...env, ...REMOTE, SMTP_URL: mails.url },
    program: { args: image.command.slice(1), cwd: app(), uid: plainUser },
  });
});

test.afterAll(async () => {
  await shop?.stop();
  mails?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the image sells, mails, and takes pictures and catalogues from its console", async ({
  page,
}) => {
  test.slow();
  const { id, token } = await buy(page, `${shop.url}/products/${await anyProduct(shop.url)}`);
  await sandboxClient(shop.url).pay(id, "exact");
  await page.goto(`${shop.url}/orders/${token}`);
  const state = async () => (await (await fetch(`${shop.url}/api/orders/${token}`)).json()).state;
  await expect.poll(state, { timeout: 30_000 }).toBe("Paid");
  await expect.poll(() => mails.taken, { timeout: 30_000 }).toContain(buyer.email);

  await page.goto(`${shop.url}/merchant/products/new`);
  await page.getByLabel(signIn.login, { exact: true }).fill("owner");
  const { merchantPassword } = secretsOf(shop.dataDir);
  await page.getByLabel(signIn.password, { exact: true }).fill(merchantPassword);
  await page.getByRole("button", { name: signIn.submit }).click();
  await page.getByLabel(editMessages.fields.title).fill("Packed");
  await page.getByLabel(editMessages.fields.price(selling.currency)).fill("12.50");
  await page.getByRole("button", { name: editMessages.create }).click();
  await expect(page.getByRole("heading", { name: "Packed" })).toBeVisible();
  await page.goto(`${page.url()}/pictures`);
  await page
    .getByLabel(editMessages.pictures.choose)
    .setInputFiles("tests/fixtures/media/photo.jpg");
  await page.getByRole("button", { name: editMessages.pictures.send }).click();
  await expect(page.getByText(editMessages.pictures.nth(1, 1))).toBeVisible({ timeout: 30_000 });

  await page.goto(`${shop.url}/merchant/products/import`);
  await page.getByLabel(importMessages.file).setInputFiles("tests/fixtures/catalog.csv");
  await page.getByRole("button", { name: importMessages.check }).click();
  await page.getByRole("button", { name: importMessages.confirm }).click({ timeout: 30_000 });
  await expect(page.getByText(importMessages.done)).toBeVisible({ timeout: 30_000 });
});

test("its health check, its books and a backup that is tried are well", () => {
  const [, ...health] = image.healthcheck;
  const { port } = new URL(shop.url);
  expect(spawnSync(process.execPath, health, asUser({ PORT: port })).status).toBe(0);
  expect(spawnSync(process.execPath, health, asUser({ PORT: "1" })).status).toBe(1);
  const npm = (...args: string[]) =>
    spawnSync("npm", ["run", "-s", ...args], asUser(REMOTE)).stdout;
  expect(npm("fsck")).toContain("✓");
  expect(npm("db:backup", "--", "--verify")).toContain("✓");
});

test("open to everybody: without credentials it starts only for who says that no real money moves here", () => {
  const { status, stderr } = spawnSync(process.execPath, image.command.slice(1), asUser());
  expect(status).toBe(CONFIG_EXIT_CODE);
  expect(stderr).toContain("SANDBOX_ALLOW_REMOTE");
});

test("its user can change nothing but the data", () => {
  const writable = spawnSync("find", [image.root, "-writable", "-not", "-type", "l"], asUser());
  const outside = writable.stdout
    .split("\n")
    .filter(
      (path) => !path.startsWith(shop.dataDir) && !path.startsWith(image.env.BACKUP_DIR ?? ""),
    );
  test.skip(plainUser === undefined, "Whoever is not root owns the image here.");
  expect(outside).toEqual([""]);
});
