import { isExact, normalizeDecimal } from "#lib/fraction.ts";
import { formatMoney, formatToken } from "#lib/money.ts";
import type { OrderState } from "#lib/orders/order-state.ts";
import { networkName } from "#lib/payments/wallet/networks.ts";
import { orderStateLabels } from "#messages/order/order-status.ts";

/** How the parts of an event are written: messages put them into a sentence. */
export type EventFormat = {
  /** "1.5 USDT"; "USDT" while the amount isn't known. */
  token(moved: { amount: string; crypto: string }): string;
  money(minor: number): string;
  network(chain: string): string;
  state(state: OrderState): string;
};

/** In the shop's language and currency. */
export const eventFormat: EventFormat = {
  token({ amount, crypto }) {
    // What the gateway sent may be no number.
    if (!isExact(amount)) return `${amount} ${crypto}`;
    const normal = normalizeDecimal(amount);
    return normal === "0" ? crypto : formatToken(normal, crypto);
  },
  money: (minor) => formatMoney(minor),
  network: networkName,
  state: (state) => orderStateLabels[state],
};
