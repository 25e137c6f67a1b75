import type { ShopConfig } from "#lib/config/shop-config.ts";

// Apart from shop.ts: scripts that show pictures need it, and not the rest.
const theme: ShopConfig["theme"] = {
  presentation: { kind: "plain" },
  browserColor: { light: "#f6f1e6", dark: "#131a15" },
};

export default theme;
