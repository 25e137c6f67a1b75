import type { editMessages as english } from "../en/merchant-catalog.ts";

export const editMessages: typeof english = {
  errors: {
    required: "Bitte ausfüllen.",
    slug: "Nur Kleinbuchstaben, Ziffern und Bindestriche, etwa gruener-tee.",
    tooLong: (max) => `Höchstens ${max} Zeichen.`,
    tooMany: (max) => `Höchstens ${max}.`,
    specification: (line) => `Schreiben Sie je Zeile „Name: Wert“. Hier fehlt der Name: ${line}`,
    price: "Geben Sie einen Preis wie 25,00 ein.",
    wholeNumber: "Geben Sie eine ganze Zahl ein.",
    between: (min, max) => `Geben Sie eine Zahl von ${min} bis ${max} ein.`,
  },
};
