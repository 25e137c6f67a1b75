import { z } from "zod";
import { shopConfigSchema } from "#lib/config/shop-config.ts";
import { EnvError } from "#lib/env-error.ts";
import shop from "#shop/shop.ts";

/** Checks the selected shop's configuration. Throws EnvError that names each field, what is wrong and where it stands. */
export function checkShopConfig(): void {
  const parsed = shopConfigSchema.safeParse(shop);
  if (parsed.success) return;
  throw new EnvError(`The shop's shop.ts (see shop.config.ts):\n${z.prettifyError(parsed.error)}`);
}
