import type { ShopConfig } from "#lib/config/shop-config.ts";

// Apart from shop.ts: the cart's scripts need it, and browsers needn't learn the rest.
const theme: ShopConfig["theme"] = {
  presentation: { kind: "plain" },
  browserColor: { light: "#f6f1e6", dark: "#131a15" },
};

export default theme;
