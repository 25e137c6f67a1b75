export const merchantSignInMessages = {
  title: "Sign in",
  heading: "Sign in to the console",
  login: "Name",
  password: "Password",
  submit: "Sign in",
  off: {
    heading: "The console is off",
    lead: "No password is set. Set MERCHANT_PASSWORD in the environment to at least 8 characters and restart the shop.",
  },
  errors: {
    missing: "Enter your name and your password.",
    wrong: "Name or password is wrong.",
    foreign: "This request came from another site. Reload the page and try again.",
    busy: "The database is busy. Please try again in a moment.",
    tooMany: "Too many tries.",
  },
};
