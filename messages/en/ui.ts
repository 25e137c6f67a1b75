/** What parts of many pages say that run in browsers: kept small. */
export const uiMessages = {
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
