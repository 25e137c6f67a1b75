/** What the console's pages share. */
export const merchantUiMessages = {
  console: "Console",
  menu: "Menu",
  navigation: "Console",
  signOut: "Sign out",
  toShop: "View shop",
  skipToContent: "Skip to content",
  refusals: {
    busy: "The database is busy. Please try again in a moment.",
    invalid: "Some fields need a correction.",
    foreign:
      "This request came from another site, so nothing was changed. Reload the page and try again.",
    signedOut:
      "Your session has ended, so nothing was changed. Sign in again in another tab, then send this form once more.",
    ownerOnly: "Only an owner can do this.",
    confirmPassword: "Confirm this with your password.",
    passwordMissing: "Enter your password.",
    passwordWrong: "This password is wrong.",
    wait: (seconds: number) => `Too many wrong passwords. Try again in ${seconds} s.`,
  },
  confirmPassword: "Your password",
  confirmPasswordHint: "To be sure that it is you.",
  working: "Working…",
  filter: "Apply",
  clearFilters: "Clear filters",
  previousPage: "Previous",
  nextPage: "Next",
  pages: "Pages",
  close: "Close",
  cancel: "Cancel",
  forbidden: {
    title: "Not allowed",
    heading: "This page is not for your account",
    lead: "Only an owner of the shop can open it, or the request came from another site.",
    back: "Go to the console",
  },
  notFound: {
    title: "Not found",
    heading: "Page not found",
    lead: "There is nothing at this address, or it was removed.",
    back: "Go to the overview",
  },
  error: {
    heading: "Something went wrong",
    lead: "This page couldn’t be loaded. Nothing was lost. Please try again in a moment.",
    tryAgain: "Try again",
  },
};
