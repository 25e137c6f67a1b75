import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { shopFolder } from "#lib/config/selected-shop.ts";
import shop from "#shop/shop.ts";

// Drawn at build time, from the shop's icon.
export const dynamic = "force-static";

const SIZE = 180;
const MARGIN = 26;

/** The touch icon: the shop's icon on its paper. */
export async function GET(): Promise<Response> {
  const source = await readFile(join(/* turbopackIgnore: true */ shopFolder(), "icon.svg"));
  const inner = SIZE - 2 * MARGIN;
  const icon = await sharp(source, { density: 600 })
    .resize(inner, inner, { fit: "contain", background: "#0000" })
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: "#0000" })
    .flatten({ background: shop.theme.browserColor.light })
    .png()
    .toBuffer();
  return new Response(new Uint8Array(icon), { headers: { "Content-Type": "image/png" } });
}
