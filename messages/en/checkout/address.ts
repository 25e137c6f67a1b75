/** What the parts of an address are called in different countries. */
export const addressLabels = {
  city: { city: "City", town: "Town or city", suburb: "Suburb", district: "District" },
  postcode: {
    postal: "Postal code",
    postcode: "Postcode",
    zip: "ZIP code",
    pin: "PIN code",
    eircode: "Eircode",
  },
  region: {
    region: "Region",
    state: "State",
    province: "Province",
    county: "County",
    prefecture: "Prefecture",
    department: "Department",
    governorate: "Governorate",
    emirate: "Emirate",
    area: "Area",
  },
};
