import type { merchantNavigationMessages as english } from "../../en/merchant/navigation.ts";

export const merchantNavigationMessages: typeof english = {
  groups: { sales: "Verkauf", catalogue: "Katalog", shop: "Shop" },
  overview: "Übersicht",
  orders: "Bestellungen",
  shipping: "Versand",
  refunds: "Erstattungen",
  customers: "Kundschaft",
  discounts: "Rabatte",
  products: "Produkte",
  collections: "Kollektionen",
  stock: "Bestand",
  notifications: "Benachrichtigungen",
  emails: "E-Mails",
  settings: "Einstellungen",
  gateway: "Gateway",
  staff: "Team",
  account: "Mein Konto",
  audit: "Protokoll",
};
