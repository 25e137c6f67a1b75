export const merchantTaxMessages = {
  title: "Tax",
  lead: "Holds for orders placed from now on. An order keeps the tax it was placed with.",
  fields: {
    display: "Tax in prices",
    name: "What the tax is called",
    rates: "Rates by country",
    special: "Other rates for collections",
  },
  displays: { none: "Not shown", included: "Included in prices" },
  displayHint: "Prices stay the same for everybody; the rate only tells how much of them is tax.",
  nameHint: (usual: string) => `Empty: ${usual}.`,
  ratesLead:
    "In percent, by the country shipped to. A row without a country is left out; 0 shows no tax.",
  specialLead:
    "For goods such as food or books. The first collection that a product stands in decides.",
  otherCountries: "Every other country",
  country: "Country",
  rate: "Rate in %",
  collection: "Collection",
  chooseCountry: "No country",
  chooseCollection: "No collection",
  another: "Another collection",
  notARate: "Enter a rate between 0 and 50 such as 8.1.",
  noCountry: "Choose a country for this rate.",
  twice: "This country has a rate above.",
  noCollection: "Choose a collection for these rates.",
};
