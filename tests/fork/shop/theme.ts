import type { ShopConfig } from "#lib/config/shop-config.ts";

// Apart from shop.ts: scripts that show pictures need it, and not the rest.
const theme: ShopConfig["theme"] = {
  presentation: { kind: "plain" },
  browserColor: { light: "#f4f6f8", dark: "#12171c" },
};

export default theme;
