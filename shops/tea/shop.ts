import type { ShopConfig } from "#lib/config/shop-config.ts";
import theme from "./theme.ts";

const food = ["schwarzer-tee", "gruener-tee", "oolong", "weisser-tee", "kraeuter-und-rooibos"];

const shop: ShopConfig = {
  name: "Kettle & Leaf",
  claim: "Tee und was dazugehört",
  description:
    "Loser Tee aus guten Gärten, Kannen und Becher aus Steinzeug. Bezahlt mit Krypto, verschickt nach Deutschland, Österreich und in die Schweiz.",
  orderPrefix: "KL",
  contact: { email: "hallo@kettle-and-leaf.example", phone: "+49 40 0000000" },
  seller: {
    legalName: "Kettle & Leaf Teehandel GmbH",
    address: ["Musterkai 7", "20457 Hamburg", "Deutschland"],
    taxId: "DE000000000",
  },
  currency: "EUR",
  locale: "de-DE",
  shipping: {
    defaultCountry: "DE",
    zones: [
      {
        name: "Deutschland",
        countries: ["DE"],
        methods: [
          {
            id: "standard",
            name: "Standard",
            days: [2, 3],
            rate: { by: "flat", priceMinor: 390 },
            freeFromMinor: 4900,
          },
          { id: "express", name: "Express", days: [1, 1], rate: { by: "flat", priceMinor: 1290 } },
        ],
      },
      {
        name: "Österreich",
        countries: ["AT"],
        methods: [
          {
            id: "standard",
            name: "Standard",
            days: [3, 5],
            rate: {
              by: "weight",
              steps: [
                { upToGrams: 1000, priceMinor: 690 },
                { upToGrams: 5000, priceMinor: 990 },
              ],
              perKgBeyondMinor: 150,
            },
            freeFromMinor: 4900,
          },
        ],
      },
      {
        name: "Schweiz",
        countries: ["CH"],
        methods: [
          {
            id: "standard",
            name: "Standard",
            days: [4, 7],
            rate: {
              by: "weight",
              steps: [
                { upToGrams: 1000, priceMinor: 1190 },
                { upToGrams: 5000, priceMinor: 1690 },
              ],
              perKgBeyondMinor: 300,
            },
            freeFromMinor: 4900,
          },
        ],
      },
    ],
  },
  tax: {
    display: "included",
    rates: { default: 19, CH: 0 },
    special: [
      // A voucher for goods of several rates is taxed when it is redeemed.
      { collection: "gutscheine", rates: { default: 0 } },
      ...food.map((collection) => ({ collection, rates: { default: 7, CH: 0 } })),
    ],
  },
  unitPriceOption: "Menge",
  orderLimits: { piecesPerLine: 20, piecesPerOrder: 60 },
  paymentWindowMinutes: 60,
  social: [],
  pages: ["kontakt", "versand", "widerruf", "agb", "datenschutz", "impressum"],
  legal: { terms: "agb", returns: "widerruf", privacy: "datenschutz" },
  theme,
};

export default shop;
