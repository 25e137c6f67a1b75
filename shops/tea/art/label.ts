import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { findChromium } from "#scripts/shared/find-chromium.mjs";
import type { Image } from "#shops/tea/art/props/tin.ts";

const require = createRequire(import.meta.url);
const font = (file: string) => readFileSync(require.resolve(file)).toString("base64");

const faces = `
@font-face { font-family: Fraunces; src: url(data:font/woff2;base64,${font("@fontsource/fraunces/files/fraunces-latin-400-normal.woff2")}) }
@font-face { font-family: Figtree; font-weight: 300 900; src: url(data:font/woff2;base64,${font("@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2")}) }`;

/** What is printed: a document of so many pixels. */
type Print = { html: string; width: number; height: number };

/** Prints documents as pixels in linear light, with the shop's own fonts. */
export async function openPress() {
  const browser = await chromium.launch({ executablePath: (await findChromium()) ?? undefined });
  const page = await browser.newPage();
  return {
    async print({ html, width, height }: Print): Promise<Image> {
      await page.setViewportSize({ width, height });
      await page.setContent(`<style>${faces}*{margin:0;box-sizing:border-box}</style>${html}`);
      await page.evaluate(() => document.fonts.ready);
      const { data } = await sharp(await page.screenshot())
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const linear = Float32Array.from(data, (byte) => {
        const value = byte / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return { width, height, data: linear };
    },
    close: () => browser.close(),
  };
}

export type Press = Awaited<ReturnType<typeof openPress>>;

/** Two leaves and a bud, the shop's sign, in a color. */
export const sign = (color: string, size: number) => `
<svg width="${size}" height="${size}" viewBox="0 0 48 48" fill="none" stroke="${color}" stroke-width="2" stroke-linecap="round">
<path d="M24 44V24M24 30C10 30 6 20 6 11c10 0 18 6 18 19ZM24 26c0-12 7-18 18-19 0 11-5 20-18 19ZM24 20c-4-5-4-11 0-16 4 5 4 11 0 16Z"/></svg>`;

/** The label around a tin: the same front twice, so that no side is bare. */
export function teaLabel(name: string, kind: string, origin: string, color: string): Print {
  const [width, height] = [1900, 540];
  const front = `
<div style="width:950px;height:540px;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:9px;padding-bottom:52px">
${sign(color, 62)}
<div style="font:600 17px Figtree;letter-spacing:.22em;color:#3d3a30">KETTLE &amp; LEAF</div>
<div style="font:400 ${name.length > 14 ? 42 : 54}px/1.05 Fraunces;color:#22261f;text-align:center;width:430px;margin-top:10px">${name}</div>
<div style="font:500 19px/1.3 Figtree;color:#5b5648;text-align:center">${kind}<br>${origin}</div>
</div>`;
  const html = `
<div style="position:relative;width:1900px;height:540px;background:#efe7d4;display:flex">
<div style="position:absolute;inset:10px 0 auto;height:3px;background:#b08d4a"></div>
<div style="position:absolute;inset:auto 0 0;height:48px;background:${color}"></div>
<div style="position:absolute;inset:auto 0 54px;height:3px;background:#b08d4a"></div>
<div style="margin-left:475px;display:flex">${front}</div></div>`;
  return { html, width, height };
}

/** A card to give away. */
export const voucherCard = (): Print => ({
  width: 1260,
  height: 800,
  html: `
<div style="width:1260px;height:800px;background:#24402f;color:#efe7d4;padding:70px 80px;position:relative">
<div style="position:absolute;inset:34px;border:3px solid #b08d4a"></div>
<div style="display:flex;align-items:center;gap:26px">${sign("#d9b36c", 84)}
<div style="font:600 30px Figtree;letter-spacing:.22em">KETTLE &amp; LEAF</div></div>
<div style="font:400 128px/1 Fraunces;margin-top:150px">Gutschein</div>
<div style="font:500 38px Figtree;color:#d8cfb6;margin-top:44px">für Tee und alles, was dazugehört</div></div>`,
});
