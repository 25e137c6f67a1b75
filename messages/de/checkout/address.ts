import type { addressLabels as english } from "../../en/checkout/address.ts";

export const addressLabels: typeof english = {
  city: { city: "Ort", town: "Ort", suburb: "Stadtteil", district: "Bezirk" },
  postcode: {
    postal: "Postleitzahl",
    postcode: "Postleitzahl",
    zip: "ZIP-Code",
    pin: "PIN-Code",
    eircode: "Eircode",
  },
  region: {
    region: "Region",
    state: "Bundesstaat",
    province: "Provinz",
    county: "Grafschaft",
    prefecture: "Präfektur",
    department: "Departamento",
    governorate: "Gouvernement",
    emirate: "Emirat",
    area: "Gebiet",
  },
};
