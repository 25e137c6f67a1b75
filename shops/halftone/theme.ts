import type { ShopConfig } from "#lib/config/shop-config.ts";

// Apart from shop.ts: the cart's scripts need it, and browsers needn't learn the rest.
const theme: ShopConfig["theme"] = {
  presentation: { kind: "framed", frameOption: "Frame", widthOption: "Size" },
  browserColor: { light: "#f7f4ee", dark: "#171512" },
};

export default theme;
