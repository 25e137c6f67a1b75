import { checkShopConfig } from "#lib/config/check-shop-config.ts";
import { env } from "#lib/env.ts";

// Ends with what is wrong before anything slow is begun.
env();
checkShopConfig();
