/** What every page shares. */
export const layoutMessages = {
  skipToContent: "Skip to content",
  mainNavigation: "Main",
  sandbox: "Sandbox",
  pages: "Help and legal",
  theme: { legend: "Theme", system: "System", light: "Light", dark: "Dark" },
  footer: { payment: "Payment", soldBy: "Sold by" },
  /** Before the links to the terms, returns and privacy pages. */
  orderTerms: "Your order is subject to:",
  payment: (currency: string) =>
    `Pay with crypto through CCPayment. Prices are in ${currency}; the exchange rate is locked when you choose a token.`,
  demo: {
    text: "This is a demo shop: no real money moves and nothing ships.",
    link: "See its payment sandbox",
  },
  howPayingWorks: {
    heading: "How paying works",
    steps: [
      {
        title: "Choose a token",
        text: "The payment page offers several tokens and networks. Your choice locks the rate, so the price can’t move while you pay.",
      },
      {
        title: "Send it once",
        text: "You get an address and an exact amount, as text and as a QR code. Any wallet works.",
      },
      {
        title: "Watch it turn Paid",
        text: "Your order’s page follows the payment and tells you what to do if something is missing.",
      },
    ],
  },
  notFound: {
    title: "Not found",
    heading: "Page not found",
    lead: "This page doesn’t exist or has moved. Check the address, or browse the shop.",
  },
};
