// npm run draw:emails: a picture of each mail, light beside dark, in docs/pictures/emails/.
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { composeForOwner, composeOrderEmail } from "#lib/mail/compose/compose-email.ts";
import { composeOwnerShopEmail } from "#lib/mail/compose/compose-owner-email.ts";
import {
  exampleLines,
  exampleOrder,
  orderEmailExamples,
  shopEmailExamples,
} from "#tests/harness/email-examples.ts";
import { findChromium } from "./shared/find-chromium.mjs";

const APP_URL = "https://shop.example";
const FOLDER = "docs/pictures/emails";
const WIDTH = 620;

const mails = [
  ...Object.values(orderEmailExamples).map((email) => ({
    kind: email.kind,
    html: composeOrderEmail(email, exampleOrder, exampleLines, APP_URL).html,
  })),
  ...Object.values(shopEmailExamples).map((email) => ({
    kind: email.kind,
    html: composeForOwner(composeOwnerShopEmail(email, APP_URL), APP_URL).html,
  })),
];

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: (await findChromium()) ?? undefined });
for (const { kind, html } of mails) {
  const halves = await Promise.all(
    (["light", "dark"] as const).map(async (colorScheme) => {
      const page = await browser.newPage({ colorScheme, viewport: { width: WIDTH, height: 100 } });
      await page.setContent(html);
      const picture = await page.screenshot({ fullPage: true });
      await page.close();
      return picture;
    }),
  );
  const { height } = await sharp(halves[0]).metadata();
  const canvas = { width: 2 * WIDTH, height, channels: 3, background: "#ffffff" } as const;
  await sharp({ create: canvas })
    .composite(halves.map((input, index) => ({ input, left: index * WIDTH, top: 0 })))
    .webp({ quality: 60 })
    .toFile(`${FOLDER}/${kind}.webp`);
}
await browser.close();
