import { pluralIn } from "#lib/shared/plural.ts";
import type { merchantOverviewMessages as english } from "../../en/merchant/overview.ts";

const plural = pluralIn("de");

export const merchantOverviewMessages: typeof english = {
  title: "Übersicht",
  reviews: "Zu prüfen",
  noReviews: "Nichts wartet auf eine Entscheidung.",
  allReviews: (count) => `Alle ${count}`,
  toShip: "Zu versenden",
  awaited: "Erwartet",
  late: "Verspätet gezahlt, in Prüfung",
  excess: "Zu viel gezahlt, nicht erstattet",
  atLeast: (orders) => `${orders} und mehr`,
  ordersIn: (count) => `${count} ${plural(count, { one: "Bestellung", other: "Bestellungen" })}`,
  sales: "Umsatz",
  grouping: "Umsatz je Zeitraum",
  by: { day: "Tage", week: "Wochen", month: "Monate" },
  period: { day: "Tag", week: "Woche ab", month: "Monat" },
  current: { day: "Letzte 30 Tage", week: "Letzte 12 Wochen", month: "Letzte 12 Monate" },
  previous: { day: "30 Tage davor", week: "12 Wochen davor", month: "12 Monate davor" },
  basis: "Bezahlte Bestellungen nach dem Tag, an dem sie aufgegeben wurden (UTC).",
  comparedBefore: (change) => `${change} gegenüber dem Zeitraum davor`,
  asTable: "Als Tabelle zeigen",
  orders: "Bestellungen",
  before: "Zeitraum davor",
  byState: "Bestellungen nach Status",
  topProducts: "Meistverkauft in den letzten 30 Tagen",
  noSales: "In dieser Zeit wurde nichts verkauft.",
  pieces: (count) => `× ${count}`,
  lowStock: "Geht zur Neige",
  enoughStock: "Von jedem Produkt ist etwas da.",
  left: (count) => (count <= 0 ? "Ausverkauft" : `Noch ${count}`),
  notifications: "Letzte Benachrichtigungen",
  allNotifications: "Alle",
  noNotifications: "Noch ist keine angekommen.",
  notification: "Benachrichtigung",
  health: {
    heading: "Gateway",
    more: "Einzelheiten",
    fine: "In Ordnung",
    problems: (count) => `${count} ${plural(count, { one: "Problem", other: "Probleme" })}`,
    silent: (since) => `Fragen nach Zahlungen bleiben seit ${since} unbeantwortet.`,
    failed: (count) =>
      `${count} ${plural(count, { one: "Zahlungsseite ließ", other: "Zahlungsseiten ließen" })} sich in den letzten 24 Stunden nicht öffnen.`,
    refused: (count) =>
      `${count} ${plural(count, { one: "Benachrichtigung wurde", other: "Benachrichtigungen wurden" })} in den letzten 24 Stunden abgewiesen: Die Signatur war falsch.`,
    unsent: (count) =>
      `${count} ${plural(count, { one: "E-Mail ließ", other: "E-Mails ließen" })} sich nicht senden.`,
    checked: (when) => `Letzte Antwort: ${when}.`,
    neverChecked: "Noch wurde keine Zahlung geprüft.",
    notified: (when) => `Letzte Benachrichtigung: ${when}.`,
    neverNotified: "Noch ist keine Benachrichtigung angekommen.",
  },
};
