// npm run draw:emails: a picture of each mail, light beside dark, in docs/pictures/emails/.
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { composeExample } from "#lib/mail/preview/compose-example.ts";
import { emailKinds, firstTexts } from "#lib/mail/texts/email-texts.ts";
import { defaults } from "#lib/settings/settings.ts";
import { findChromium } from "./shared/find-chromium.mjs";

const FOLDER = "docs/pictures/emails";
const WIDTH = 620;

const context = { appUrl: "https://shop.example", contact: defaults.contact, links: [] };
const mails = emailKinds.map((kind) => ({
  kind,
  html: composeExample(kind, { ...context, texts: firstTexts(kind) }).html,
}));

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
