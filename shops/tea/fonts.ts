import localFont from "next/font/local";

// fonts/ holds what an English or German text needs (npm run font); the rest is loaded where a text has it.
const headingsLatin = localFont({
  src: "./fonts/headings.woff2",
  weight: "400",
  display: "swap",
  variable: "--font-headings",
  adjustFontFallback: "Times New Roman",
  fallback: ["Georgia", "serif"],
});

const headingsExtended = localFont({
  src: "../../node_modules/@fontsource/fraunces/files/fraunces-latin-ext-400-normal.woff2",
  weight: "400",
  display: "swap",
  variable: "--font-headings-extended",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0",
    },
  ],
  adjustFontFallback: false,
  preload: false,
});

const textLatin = localFont({
  src: "./fonts/text.woff2",
  weight: "400 600",
  display: "swap",
  variable: "--font-text",
  adjustFontFallback: "Arial",
  fallback: ["system-ui", "sans-serif"],
});

const textExtended = localFont({
  src: "../../node_modules/@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2",
  weight: "400 600",
  display: "swap",
  variable: "--font-text-extended",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0",
    },
  ],
  adjustFontFallback: false,
  preload: false,
});

export const headings = { variable: `${headingsLatin.variable} ${headingsExtended.variable}` };
export const text = { variable: `${textLatin.variable} ${textExtended.variable}` };
