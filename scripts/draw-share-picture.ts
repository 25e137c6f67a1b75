import sharp from "sharp";
import { catalogue } from "#db/seed/catalogue.ts";
import { drawPrint } from "#lib/art/draw.ts";

// The picture shown where the shop's address is shared: three prints on the wall.
const prints = [catalogue[0], catalogue[1], catalogue[3]].flatMap(
  (collection) => collection?.prints[1] ?? [],
);
const hung = await Promise.all(
  prints.map(async ({ recipe }, index) => ({
    input: await sharp(Buffer.from(drawPrint(recipe)))
      .resize(312, 390)
      .png()
      .toBuffer(),
    left: 96 + index * 348,
    top: 120,
  })),
);
await sharp({ create: { width: 1200, height: 630, channels: 3, background: "#efeae1" } })
  .composite(hung)
  .png({ palette: true })
  .toFile("public/og.png");
