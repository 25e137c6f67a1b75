/** The checkout form, as browsers have it: what the server alone says stands in other files. */
export const checkoutMessages = {
  continueToPayment: "Continue to payment",
  contact: "Contact",
  shippingAddress: "Shipping address",
  details: "Your details",
  fields: {
    email: "E-mail",
    emailHint: "We write to you about this order and nothing else.",
    name: "Full name",
    line1: "Street and number",
    line2: "Apartment, floor, company",
    country: "Country",
    note: "Order note",
  },
  optional: (label: string) => `${label} (optional)`,
  remember: "Remember my details on this device",
  delivery: "Delivery",
  digitalOnly: "Nothing to ship: you get your order by e-mail.",
  yourOrder: "Your order",
  updateForCountry: "Update for this country",
  updateTotal: "Update the total",
  opening: "Opening the payment page…",
};
