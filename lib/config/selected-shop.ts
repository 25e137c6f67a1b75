import { existsSync } from "node:fs";
import configured from "#shop.config.ts";

/** The name of the shop that runs: SHOP, otherwise the one that shop.config.ts names. */
export const selectedShop = (given = process.env.SHOP): string => given || configured;

/** Its folder, below the project's: "shops/halftone". */
export const shopFolder = (): string => `shops/${selectedShop()}`;

/** Where a shop's data lie without DATA_DIR. Data from when all shops shared `.data` stay there. */
export function defaultDataDir(shop: string): string {
  const isShared = shop === configured && existsSync(/* turbopackIgnore: true */ ".data/shop.db");
  return isShared ? ".data" : `.data/${shop}`;
}

/** Where a shop serves without PORT: another one beside the configured one finds its port free. */
export const defaultPort = (shop: string): number => (shop === configured ? 3000 : 3001);
