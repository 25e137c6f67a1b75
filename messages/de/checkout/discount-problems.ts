import type { discountProblemMessages as english } from "../../en/checkout/discount-problems.ts";

export const discountProblemMessages: typeof english = {
  problems: {
    unknown: "Diesen Rabattcode kennen wir nicht. Prüfen Sie die Schreibweise.",
    "not-started": "Dieser Rabattcode gilt noch nicht.",
    ended: "Dieser Rabattcode gilt nicht mehr.",
    "used-up": "Dieser Rabattcode ist aufgebraucht.",
    "used-by-you": "Sie haben diesen Rabattcode schon eingelöst.",
    "no-goods": "Dieser Rabattcode gilt für nichts in Ihrem Warenkorb.",
    minimum: (missing) => `Es fehlen noch ${missing} an passenden Artikeln für diesen Rabattcode.`,
  },
  changed: (reason) => `${reason} Prüfen Sie die neue Summe und fahren Sie fort.`,
};
