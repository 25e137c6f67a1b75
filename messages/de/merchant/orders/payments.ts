import { pluralIn } from "#lib/shared/plural.ts";
import type {
  merchantAttemptMessages as englishAttempt,
  merchantPaymentMessages as englishPayment,
} from "../../../en/merchant/orders/payments.ts";

const plural = pluralIn("de");

export const merchantAttemptMessages: typeof englishAttempt = {
  id: "Kennung beim Gateway",
  price: "Preis",
  status: "Status",
  ends: "Endet",
  checks: "Gateway gefragt",
  asked: (times, when) =>
    plural(times, { one: `einmal, zuletzt ${when}`, other: `${times} Mal, zuletzt ${when}` }),
  neverAsked: "noch nicht",
  statuses: {
    creating: "Wird geöffnet",
    open: "Kann bezahlt werden",
    failed: "Ließ sich nicht öffnen",
    closed: "Beendet",
  },
  hosted: "Zahlungsseite",
  native: "Im Shop bezahlt",
};

export const merchantPaymentMessages: typeof englishPayment = {
  counted: "Zählt",
  notConfirmed:
    "Zählt noch nicht: nur gemeldet, die Bestellauskunft des Gateways zeigt sie noch nicht",
  risky: "Zählt nicht: das Gateway hält sie als riskant zurück",
  failed: "Zählt nicht: sie ist fehlgeschlagen",
  late: "verspätet",
  none: "Es wurde keine Zahlung gesehen.",
  amount: "Betrag",
  when: "Bezahlt",
  transaction: "Transaktion",
  standing: "Stand",
};
