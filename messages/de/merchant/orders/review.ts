import type { merchantReviewMessages as english } from "../../../en/merchant/orders/review.ts";

export const merchantReviewMessages: typeof english = {
  heading: "Zu prüfen",
  decision: "Entscheidung",
  note: "Grund",
  noteHint: "Für das Team und das Protokoll.",
  noteMissing: "Geben Sie in wenigen Worten den Grund an.",
  resolve: "Abschließen",
  options: {
    ship: "Trotzdem versenden",
    refund: "Nicht versenden, erstatten",
    dismiss: "Nichts weiter zu tun",
  },
  refundExcess: "Differenz erstatten",
  resolved: {
    ship: "Abgeschlossen: Sie kann versendet werden.",
    refund: "Abgeschlossen: Senden Sie das Geld unter „Erstattungen“ zurück.",
    dismiss: "Abgeschlossen.",
  },
  refusals: {
    gone: "Dieser Grund besteht nicht mehr: Die Bestellung hat sich geändert. Laden Sie die Seite neu.",
    unfit: "So lässt sich das nicht abschließen.",
    "sold-out":
      "Einige Artikel sind ausverkauft. Erhöhen Sie zuerst den Bestand oder erstatten Sie.",
    "discount-used-up":
      "Der Rabattcode hat seine Grenze erreicht. Erhöhen Sie sie zuerst oder erstatten Sie.",
    erased:
      "Die Angaben des Käufers wurden gelöscht, es lässt sich nichts versenden. Erstatten Sie stattdessen.",
  },
};
