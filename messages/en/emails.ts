/**
 * Mails to shoppers. `heading` stands above the text. In braces: values that are put in (lib/mail/texts), also by
 * merchants who change a text in the console.
 */
export const emailMessages = {
  order: (number: string) => `Order ${number}`,
  viewOrder: "View your order",
  items: "Your items",
  inThisParcel: "In this parcel",
  shipping: "Shipping",
  total: "Total",
  shippingTo: "Shipping to",
  footer: {
    reason: (number: string) => `You get this e-mail because of order ${number}.`,
    contact: (email: string, phone?: string) =>
      phone ? `Questions? Write to ${email} or call ${phone}.` : `Questions? Write to ${email}.`,
  },
  "order-received": {
    subject: "We received your order {number}",
    heading: "Thank you for your order",
    text: "We reserved your items. To pay, open your order, choose a token and send the exact amount in one transfer.",
    payUntil: "Please pay by {time}.",
    afterwards:
      "Keep this e-mail: the link in it opens your order. If you didn’t order this, you can ignore it.",
    button: "Pay for your order",
  },
  "payment-received": {
    subject: "Receipt for order {number}",
    heading: "Paid. Thank you!",
    text: "Hello {name}, your payment is confirmed in full. This e-mail is your receipt.",
    next: "We’ll pack your order and e-mail you when it ships.",
  },
  "money-missing": {
    subject: "Part of the payment is missing for order {number}",
    heading: "Part of the payment is missing",
    text: "We received {paid}. {rest} is still due.",
    fee: "Exchanges often deduct their fee from the amount you send.",
    inTime:
      "Please pay the rest before the time runs out. What you already paid counts towards this order.",
    overdue:
      "The order has expired and nothing has shipped. You can still pay the rest while your items are in stock. If you’d rather not, we refund what you paid.",
    received: "Received",
    stillDue: "Still due",
    button: "Pay the rest",
  },
  "money-late": {
    subject: "Your payment for order {number} came late",
    heading: "Paid, but late",
    text: "Hello {name}, we received the full amount after the order expired. Your money is safe, and this e-mail is your receipt.",
    next: "We’re reviewing it and will either ship your order or refund you. Please don’t pay again.",
  },
  "money-excess": {
    subject: "You paid too much for order {number}",
    heading: "You paid too much",
    text: "We received the full amount and {excess} more.",
    next: "We’ll refund the difference. You can tell us on your order’s page where to send it.",
  },
  shipped: {
    subject: "Order {number} is on its way",
    heading: "Your order is on its way",
    text: "The carrier has your parcel.",
    expected: "Expected",
    carrier: "Carrier",
    trackingNumber: "Tracking number",
    button: "Track your parcel",
  },
  "shipment-corrected": {
    subject: "New tracking details for order {number}",
    heading: "New tracking details",
    text: "We corrected how your parcel can be tracked. Please use these details from now on.",
  },
  "shipment-undone": {
    subject: "Order {number} hasn’t shipped yet",
    heading: "Your parcel is still with us",
    text: "We marked a parcel as shipped by mistake. We’re sorry: it is still with us, and we e-mail you when it ships.",
  },
  "refund-address-confirm": {
    subject: "Confirm the address for your refund of order {number}",
    heading: "Confirm your refund address",
    text: "Someone with the link to your order entered this address for your refund. We’ll send it there only after you confirm it.",
    token: "Token",
    network: "Network",
    address: "Address",
    check: "Check every character. A transfer to a wrong address can’t be undone.",
    until: "The link works until {time}.",
    notYou: "If this wasn’t you, don’t confirm it and tell us.",
    button: "Confirm this address",
  },
  "refund-address-ask": {
    subject: "Where can we send your refund for order {number}?",
    heading: "We have a refund for you",
    text: "We want to refund you for your order, and need an address in your wallet to send it to.",
    next: "Enter it on your order’s page. We then mail you a link to confirm it. We never ask for a password or a recovery phrase.",
    button: "Enter your refund address",
  },
  "refund-sent": {
    subject: "Your refund for order {number}",
    heading: "Your refund is on its way",
    text: "We sent you {amount}.",
    return: "We sent you {amount} for the items you returned.",
    goodwill: "We sent you {amount} as a goodwill refund.",
    amount: "Amount",
    network: "Network",
    transaction: "Transaction",
    note: "The network’s fee may have been deducted. Most transfers arrive within the hour.",
  },
  "refund-failed": {
    subject: "Your refund for order {number} didn’t go through",
    heading: "Your refund didn’t go through",
    text: "We couldn’t send you {amount}. Your money is safe.",
    next: "Check the refund address on your order’s page, or write to us.",
  },
  "order-link": {
    subject: "The link to your order {number}",
    heading: "Here is your order",
    text: "Someone requested the link to this order in our shop, with its number and your e-mail address.",
    note: "Anyone who has the link can see the order. If this wasn’t you, you can ignore this e-mail.",
  },
};
