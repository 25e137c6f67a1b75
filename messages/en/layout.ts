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
  error: {
    heading: "Something went wrong",
    lead: "We couldn’t load this page. Your cart and your orders are safe. Please try again in a minute.",
    orderLead:
      "We couldn’t load your order. It is safe, and so is what you paid. Please try again in a minute.",
    tryAgain: "Try again",
    home: "Go to the home page",
  },
  copy: { copy: "Copy", copied: "Copied" },
  remaining: {
    hours: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
    minutes: (minutes: number, seconds: number) => `${minutes} min ${seconds} s`,
    seconds: (seconds: number) => `${seconds} s`,
  },
};
