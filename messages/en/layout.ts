/** What every page shares. */
export const layoutMessages = {
  skipToContent: "Skip to content",
  mainNavigation: "Main",
  sandbox: "Sandbox",
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
  copy: { copy: "Copy", copied: "Copied" },
  remaining: {
    hours: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
    minutes: (minutes: number, seconds: number) => `${minutes} min ${seconds} s`,
    seconds: (seconds: number) => `${seconds} s`,
  },
};
