import { pluralIn } from "#lib/shared/plural.ts";

const plural = pluralIn("en");

export const merchantCustomerMessages = {
  title: "Customers",
  lead: "There are no accounts: a customer is what the orders of an email address tell.",
  find: "Find a customer",
  email: "Email address",
  nothing: "No orders of this email address",
  nothingHint: "Look for a part of a name or an address under Orders.",
  orders: "Orders",
  caption: "Orders of this customer",
  number: "Order",
  placed: "Placed",
  total: "Total",
  state: "Payment",
  shipping: "Shipping",
  summary: (count: number, total: string) =>
    plural(count, { one: `1 order, ${total} in all.`, other: `${count} orders, ${total} in all.` }),
  export: "Their data",
  exportHint: "Everything that is stored about this person, to be handed to them.",
  json: "Download as JSON",
  csv: "Download orders as CSV",
  erase: "Erase this person",
  eraseHint:
    "Removes name, address, email address, notes and mails from their orders. Numbers, items, amounts, payments and the country stay for the books. This can’t be undone.",
  ownerOnly: "Only an owner can erase a person’s data.",
  eraseButton: "Erase for good",
  erased: (count: number) =>
    plural(count, { one: "1 order was erased.", other: `${count} orders were erased.` }),
  /** `orders`: numbers of those that were kept. */
  keptReasons: {
    reserved: (orders: string) =>
      `Kept, since they can still be paid: ${orders}. Cancel them first.`,
    review: (orders: string) => `Kept, since they need review: ${orders}.`,
    shipping: (orders: string) => `Kept, since they must be shipped: ${orders}.`,
  },
};
