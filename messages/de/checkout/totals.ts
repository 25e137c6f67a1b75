import type { totalMessages as english } from "../../en/checkout/totals.ts";

export const totalMessages: typeof english = {
  days: (from, to) =>
    from === to ? `${to} ${to === 1 ? "Werktag" : "Werktage"}` : `${from}–${to} Werktage`,
  deliveryTime: (days) => `Lieferzeit nach Zahlungseingang: ${days}.`,
  arrives: (window, days) => `${window} bei Zahlung heute (${days})`,
  // A date may end with the dot of its month: "25. Nov."
  expected: (window) => `Voraussichtlich ${window.replace(/\.$/, "")}.`,
  free: "Kostenlos",
  freeFrom: (amount, missing) => `Kostenlos ab ${amount}: es fehlen noch ${missing}`,
  subtotal: "Zwischensumme",
  shipping: "Versand",
  total: "Gesamt",
  taxName: "MwSt.",
  includedTax: (name, percent) => `davon ${name} ${percent}`,
  inclTax: (name, percent) => `inkl. ${percent} ${name}`,
  // What German law wants on the button that concludes a purchase (§ 312j BGB).
  placeOrder: (amount) => `Zahlungspflichtig bestellen · ${amount}`,
  pay: (amount) => `${amount} zahlen`,
  discount: "Rabatt",
  withCode: (code) => `Rabatt ${code}`,
};
