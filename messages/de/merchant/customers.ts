import { pluralIn } from "#lib/shared/plural.ts";
import type { merchantCustomerMessages as english } from "../../en/merchant/customers.ts";

const plural = pluralIn("de");

export const merchantCustomerMessages: typeof english = {
  title: "Kunden",
  lead: "Es gibt keine Kundenkonten: Ein Kunde ist, was die Bestellungen einer E-Mail-Adresse erzählen.",
  find: "Kunden suchen",
  email: "E-Mail-Adresse",
  nothing: "Keine Bestellungen dieser E-Mail-Adresse",
  nothingHint: "Teile eines Namens oder einer Adresse finden Sie unter „Bestellungen“.",
  orders: "Bestellungen",
  caption: "Bestellungen dieses Kunden",
  number: "Bestellung",
  placed: "Aufgegeben",
  total: "Betrag",
  state: "Zahlung",
  shipping: "Versand",
  summary: (count, total) =>
    plural(count, {
      one: `1 Bestellung, insgesamt ${total}.`,
      other: `${count} Bestellungen, insgesamt ${total}.`,
    }),
  export: "Gespeicherte Daten",
  exportHint: "Alles, was über diese Person gespeichert ist, um es ihr auszuhändigen.",
  json: "Als JSON herunterladen",
  csv: "Bestellungen als CSV herunterladen",
  erase: "Diese Person löschen",
  eraseHint:
    "Entfernt Name, Adresse, E-Mail-Adresse, Notizen und E-Mails aus ihren Bestellungen. Nummern, Artikel, Beträge, Zahlungen und das Land bleiben für die Buchhaltung. Das lässt sich nicht rückgängig machen.",
  ownerOnly: "Nur ein Inhaber kann die Daten einer Person löschen.",
  eraseButton: "Endgültig löschen",
  erased: (count) =>
    plural(count, {
      one: "1 Bestellung wurde gelöscht.",
      other: `${count} Bestellungen wurden gelöscht.`,
    }),
  keptReasons: {
    reserved: (orders) => `Behalten, weil noch bezahlbar: ${orders}. Stornieren Sie diese zuerst.`,
    review: (orders) => `Behalten, weil noch zu prüfen: ${orders}.`,
    shipping: (orders) => `Behalten, weil noch zu versenden: ${orders}.`,
  },
};
