/** Everything that names the shop: a fork changes this file. */
export const brand = {
  name: "Halftone",
  claim: "Generative art prints",
  description:
    "Art prints drawn by code, printed in small editions and framed by hand. Paid in crypto, shipped worldwide.",
  email: "hello@halftone.example",
} as const;
