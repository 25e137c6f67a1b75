import { log } from "#lib/shared/log.ts";
import type { Shop } from "#lib/shop.ts";

const RETRY_MS = 30_000;

/**
 * Ends the process when the gateway says that it can't price in the shop's currency: no order could be paid.
 * A gateway that is silent is asked again while the shop stays open.
 */
export async function refuseUnpricedCurrency(shop: Shop): Promise<void> {
  const { gateway, currency } = shop;
  const listed = await gateway.supportedCurrencies();
  if (!listed.ok) {
    log("warn", "currency not checked", { error: listed.error.message });
    setTimeout(() => void refuseUnpricedCurrency(shop), RETRY_MS).unref();
    return;
  }
  if (listed.value.includes(currency)) return;
  const offered = listed.value.slice(0, 20).join(", ");
  console.error(
    `\nThe shop's prices are in ${currency}, which this CCPayment account (API ${gateway.api}) can't price in.\nSet the shop's currency to one of: ${offered}${gateway.api === "v1" ? "; or use an API v2 account (CCPAYMENT_API=v2), which knows more (docs/ccpayment-versions.md)" : ""}.\n`,
  );
  process.exit(1);
}
