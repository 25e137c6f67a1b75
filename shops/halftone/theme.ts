import type { ShopConfig } from "#lib/config/shop-config.ts";

// Apart from shop.ts: scripts that show pictures need it, and not the rest.
const theme: ShopConfig["theme"] = {
  presentation: { kind: "framed", frameOption: "Frame", widthOption: "Size" },
  browserColor: { light: "#f7f4ee", dark: "#171512" },
};

export default theme;
