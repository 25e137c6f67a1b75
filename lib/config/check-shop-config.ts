import { z } from "zod";
import { shopFolder } from "#lib/config/selected-shop.ts";
import { shopConfigSchema } from "#lib/config/shop-config.ts";
import { EnvError } from "#lib/env-error.ts";
import { readPage } from "#lib/shop-pages/read-page.ts";
import shop from "#shop/shop.ts";

/** Checks the selected shop's configuration and pages. Throws EnvError that names each field and what is wrong. */
export function checkShopConfig(config: unknown = shop): void {
  const parsed = shopConfigSchema.safeParse(config);
  if (!parsed.success)
    throw new EnvError(`${shopFolder()}/shop.ts:\n${z.prettifyError(parsed.error)}`);
  for (const slug of parsed.data.pages) readPage(slug);
}
