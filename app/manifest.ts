import type { MetadataRoute } from "next";
import icon from "#shop/icon.svg";
import shop from "#shop/shop.ts";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: shop.name,
    short_name: shop.name,
    description: shop.description,
    lang: shop.locale,
    start_url: "/",
    display: "minimal-ui",
    background_color: shop.theme.browserColor.light,
    theme_color: shop.theme.browserColor.light,
    icons: [{ src: icon.src, sizes: "any", type: "image/svg+xml" }],
  };
}
