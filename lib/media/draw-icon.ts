import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { shopFolder } from "#lib/config/selected-shop.ts";
import shop from "#shop/shop.ts";

/** The shop's icon on its paper, as a square PNG: `size` and the free `margin` around the icon in pixels. */
export async function drawIcon(size: number, margin: number): Promise<Response> {
  const source = await readFile(join(/* turbopackIgnore: true */ shopFolder(), "icon.svg"));
  const inner = size - 2 * margin;
  const icon = await sharp(source, { density: 600 })
    .resize(inner, inner, { fit: "contain", background: "#0000" })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: "#0000" })
    .flatten({ background: shop.theme.browserColor.light })
    .png()
    .toBuffer();
  return new Response(new Uint8Array(icon), { headers: { "Content-Type": "image/png" } });
}
