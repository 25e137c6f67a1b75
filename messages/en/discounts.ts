/** Discount codes as shoppers see them. */
export const discountMessages = {
  label: "Discount code",
  enter: "Code",
  apply: "Apply",
  discount: "Discount",
  withCode: (code: string) => `Discount ${code}`,
};
