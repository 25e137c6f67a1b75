import type { ShopConfig } from "#lib/config/shop-config.ts";
import theme from "./theme.ts";

const shop: ShopConfig = {
  name: "Krug & Schale",
  claim: "Keramik aus Jena",
  description: "Gedrehtes Geschirr aus Steinzeug, bezahlt mit Krypto.",
  orderPrefix: "KS",
  contact: { email: "hallo@krug.example" },
  seller: {
    legalName: "Krug & Schale GmbH",
    address: ["Ofengasse 3", "07743 Jena", "Deutschland"],
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
            id: "paket",
            name: "Paket",
            days: [2, 4],
            rate: { by: "flat", priceMinor: 590 },
            freeFromMinor: 8000,
          },
        ],
      },
      {
        name: "Nachbarn",
        countries: ["AT", "CH"],
        methods: [
          { id: "paket", name: "Paket", days: [4, 8], rate: { by: "flat", priceMinor: 1490 } },
        ],
      },
    ],
  },
  tax: { display: "included", rates: { default: 19 } },
  orderLimits: { piecesPerLine: 6, piecesPerOrder: 20 },
  paymentWindowMinutes: 45,
  social: [],
  pages: ["kontakt", "rechtliches"],
  legal: { terms: "rechtliches", returns: "rechtliches", privacy: "rechtliches" },
  theme,
};

export default shop;
