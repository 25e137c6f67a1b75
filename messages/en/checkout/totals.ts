/** What carts and orders cost, and how they are shipped. */
export const totalMessages = {
  days: (from: number, to: number) =>
    from === to ? `${to} working ${to === 1 ? "day" : "days"}` : `${from}–${to} working days`,
  deliveryTime: (days: string) => `Delivery within ${days} after payment.`,
  /** `window`: dates, such as "Thu, Nov 26 – Wed, Dec 2". */
  arrives: (window: string, days: string) => `${window} if paid today (${days})`,
  expected: (window: string) => `Expected ${window}.`,
  free: "Free",
  freeFrom: (amount: string, missing: string) => `Free from ${amount}: ${missing} to go`,
  subtotal: "Subtotal",
  shipping: "Shipping",
  total: "Total",
  taxName: "VAT",
  includedTax: (name: string, percent: string) => `of which ${name} ${percent}`,
  inclTax: (name: string, percent: string) => `incl. ${percent} ${name}`,
  placeOrder: (amount: string) => `Pay ${amount}`,
  pay: (amount: string) => `Pay ${amount}`,
  discount: "Discount",
  withCode: (code: string) => `Discount ${code}`,
};
