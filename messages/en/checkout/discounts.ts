/** The field for a discount code. */
export const discountMessages = {
  label: "Discount code",
  enter: "Code",
  apply: "Apply",
};
