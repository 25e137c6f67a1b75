import localFont from "next/font/local";

export const headings = localFont({
  src: "../../node_modules/@fontsource/fraunces/files/fraunces-latin-400-normal.woff2",
  weight: "400",
  display: "swap",
  variable: "--font-headings",
  adjustFontFallback: "Times New Roman",
  fallback: ["Georgia", "serif"],
});

export const text = localFont({
  src: "../../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2",
  weight: "300 900",
  display: "swap",
  variable: "--font-text",
  adjustFontFallback: "Arial",
  fallback: ["system-ui", "sans-serif"],
});
