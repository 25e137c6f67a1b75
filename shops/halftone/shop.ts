import type { ShopConfig } from "#lib/config/shop-config.ts";
import theme from "./theme.ts";

const shop: ShopConfig = {
  name: "Halftone",
  claim: "Generative art prints",
  description:
    "Art prints drawn by code, printed in small editions and framed by hand. Paid in crypto, shipped worldwide.",
  orderPrefix: "H",
  contact: { email: "hello@halftone.example" },
  seller: {
    legalName: "Halftone Prints Ltd.",
    address: ["12 Screen Street", "Bristol BS1 4ST", "United Kingdom"],
  },
  currency: "USD",
  locale: "en-US",
  shipping: {
    defaultCountry: "US",
    zones: [
      {
        name: "Europe",
        countries:
          "AD AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK SM UA".split(
            " ",
          ),
        methods: [
          {
            id: "standard",
            name: "Standard",
            days: [3, 6],
            freeFromMinor: 30_000,
            rate: {
              by: "weight",
              steps: [
                { upToGrams: 500, priceMinor: 900 },
                { upToGrams: 1000, priceMinor: 1200 },
                { upToGrams: 1500, priceMinor: 1500 },
                { upToGrams: 2000, priceMinor: 1800 },
              ],
              perKgBeyondMinor: 600,
            },
          },
          {
            id: "express",
            name: "Express",
            days: [1, 2],
            rate: {
              by: "weight",
              steps: [
                { upToGrams: 1000, priceMinor: 2400 },
                { upToGrams: 2000, priceMinor: 3600 },
              ],
              perKgBeyondMinor: 1200,
            },
          },
        ],
      },
      {
        name: "North America",
        countries: "CA MX US".split(" "),
        methods: [
          {
            id: "standard",
            name: "Standard",
            days: [5, 10],
            rate: {
              by: "weight",
              steps: [
                { upToGrams: 500, priceMinor: 1700 },
                { upToGrams: 1000, priceMinor: 2200 },
                { upToGrams: 1500, priceMinor: 2700 },
                { upToGrams: 2000, priceMinor: 3200 },
              ],
              perKgBeyondMinor: 1000,
            },
          },
          {
            id: "express",
            name: "Express",
            days: [2, 3],
            rate: {
              by: "weight",
              steps: [
                { upToGrams: 1000, priceMinor: 3900 },
                { upToGrams: 2000, priceMinor: 5800 },
              ],
              perKgBeyondMinor: 1900,
            },
          },
        ],
      },
      {
        name: "World",
        countries:
          "AE AR AU BR CL CO CR EG GE HK ID IL IN JP KE KR MA MY NG NZ PE PH SA SG TH TR TW UY VN ZA".split(
            " ",
          ),
        methods: [
          {
            id: "standard",
            name: "Standard",
            days: [8, 20],
            rate: {
              by: "weight",
              steps: [
                { upToGrams: 500, priceMinor: 2200 },
                { upToGrams: 1000, priceMinor: 2900 },
                { upToGrams: 1500, priceMinor: 3600 },
                { upToGrams: 2000, priceMinor: 4300 },
              ],
              perKgBeyondMinor: 1400,
            },
          },
        ],
      },
    ],
  },
  tax: { display: "none" },
  orderLimits: { piecesPerLine: 10, piecesPerOrder: 30 },
  paymentWindowMinutes: 60,
  social: [],
  pages: ["contact", "shipping", "returns", "terms", "privacy", "imprint"],
  legal: { terms: "terms", returns: "returns", privacy: "privacy" },
  theme,
};

export default shop;
