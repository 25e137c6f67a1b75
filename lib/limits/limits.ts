import shop from "#shop/shop.ts";

// Every limit on what one visitor may take, with its reason. An honest shopper should meet none of them.

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Pieces of one variant in a cart. */
export const MAX_PIECES_PER_LINE = shop.orderLimits.piecesPerLine;

/** Pieces in an order: one order must not reserve the whole catalogue. */
export const MAX_PIECES_PER_ORDER = shop.orderLimits.piecesPerOrder;

/** Lines that a cart keeps for later. */
export const MAX_SAVED_LINES = 50;

/** Unpaid reservations of one cart: a cart that was changed while its payment page opened leaves a second one. */
export const MAX_UNPAID_ORDERS_PER_CART = 3;

/** Unpaid reservations of one client address: an office or a campus may share it, a script must not empty the shop. */
export const MAX_UNPAID_ORDERS_PER_CLIENT = 20;
export const MAX_UNPAID_PIECES_PER_CLIENT = 100;

/** Part of a variant's unsold stock that one client's unpaid orders may hold; one piece is always allowed. */
export const MAX_UNPAID_STOCK_SHARE = 0.5;

/** How long a payment page can be paid: the gateway takes at most 864,000 s, and 7,200 for SATS. */
export const PAYABLE_MS = shop.paymentWindowMinutes * MINUTE_MS;

/** A page that ends sooner than this is not opened: no wallet is that fast. */
export const MIN_PAYABLE_MS = 5 * MINUTE_MS;

/** How long a reservation lasts at the longest, however many pages are opened for it: room for two more tries. */
export const MAX_HOLD_MS = 3 * PAYABLE_MS;

/** Beyond that only for a payment on its way or a silent gateway: no chain takes longer than a day to confirm. */
export const MAX_HOLD_EXTENSION_MS = 24 * HOUR_MS;

/** Attempts to pay an order, failed ones included: everybody with its link can make the shop call the gateway. */
export const MAX_ATTEMPTS_PER_HOUR = 12;

/** Attempts in an order's life, so that nothing about it grows without end. */
export const MAX_ATTEMPTS_PER_ORDER = 200;

/** What the console may send back in 24 hours, in the shop's minor unit and in number. */
export const MAX_REFUNDED_MINOR_PER_DAY = shop.refundLimits?.perDayMinor ?? 100_000;
export const MAX_REFUNDS_PER_DAY = shop.refundLimits?.perDay ?? 20;

/** Refund addresses that may be given for an order in a day: each is a mail to its shopper. */
export const MAX_REFUND_ADDRESSES_PER_DAY = 5;

/** `burst` requests at once, then one every `refillMs`. */
export type RateLimit = { burst: number; refillMs: number };

/** Per client address; each request costs transactions and a call to the gateway, which itself limits its callers. */
export const rateLimits = {
  checkout: { burst: 30, refillMs: 20 * SECOND_MS },
  pay: { burst: 30, refillMs: 10 * SECOND_MS },
  /** Each may send a mail. */
  lookUp: { burst: 5, refillMs: 60 * SECOND_MS },
  refundAddress: { burst: 10, refillMs: 60 * SECOND_MS },
} as const satisfies Record<string, RateLimit>;

export type RateLimitName = keyof typeof rateLimits;

/** Mails with the link to one order: nobody's inbox is filled from here. */
export const ORDER_LINK_LIMIT: RateLimit = { burst: 3, refillMs: 10 * MINUTE_MS };

/** Order pages that follow their order live, in one process: each reads its order once a second. */
export const MAX_STREAMS = 1000;

/** Of one client: an office may share its address, a script must leave room for others. */
export const MAX_STREAMS_PER_CLIENT = 200;

/** Of one order, on all tabs and devices that follow it; whoever is over the limit asks every few seconds instead. */
export const MAX_STREAMS_PER_ORDER = 20;

/** What an order's page and JSON show at most, newest first; counts tell how many there are. */
export const MAX_SHOWN_ATTEMPTS = 20;
export const MAX_SHOWN_TRANSFERS = 50;
export const MAX_SHOWN_EVENTS = 50;
