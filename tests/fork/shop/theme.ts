import type { ShopConfig } from "#lib/config/shop-config.ts";

// Apart from shop.ts: the cart's scripts need it, and browsers needn't learn the rest.
const theme: ShopConfig["theme"] = {
  presentation: { kind: "plain" },
  browserColor: { light: "#f4f6f8", dark: "#12171c" },
};

export default theme;
