/** A paper and the inks printed on it, darkest first. */
export type Palette = { paper: string; inks: readonly [string, string, string, string] };

export const palettes = {
  riso: { paper: "#f4efe4", inks: ["#23324d", "#e4572e", "#f2b134", "#7aa6a1"] },
  indigo: { paper: "#f1ede3", inks: ["#1d2b53", "#3f5f9e", "#9db4d6", "#d9734e"] },
  vermilion: { paper: "#f6f0e6", inks: ["#2a2522", "#c8402f", "#e9a48f", "#8a8577"] },
  moss: { paper: "#f2efe2", inks: ["#25352b", "#5c7a4f", "#b7bf8a", "#d9a441"] },
  plum: { paper: "#f5eeea", inks: ["#3a1f38", "#8b3a62", "#d98b94", "#e8c07d"] },
  harbour: { paper: "#eef0ec", inks: ["#17313a", "#2f6b74", "#8fb9b3", "#e2825a"] },
  ochre: { paper: "#f7f0df", inks: ["#3a2c1c", "#b5702a", "#e2b457", "#6f8f8b"] },
  rose: { paper: "#f8efe9", inks: ["#40252b", "#c25b56", "#efb7a3", "#5d7f86"] },
  graphite: { paper: "#f0ede7", inks: ["#1f1e1d", "#5b5853", "#a6a096", "#c5452f"] },
  pine: { paper: "#eef1e8", inks: ["#16302b", "#2e6b58", "#9cc2a5", "#e9b872"] },
  dusk: { paper: "#f3ece8", inks: ["#2b2645", "#6a5a8e", "#d58a7c", "#f0c987"] },
  citrus: { paper: "#faf4e3", inks: ["#2d3a2e", "#e07b2a", "#f3c644", "#7f9f62"] },
  night: { paper: "#1c2230", inks: ["#f1e6cf", "#e0a458", "#c8553d", "#5f7c9a"] },
  soot: { paper: "#23201e", inks: ["#efe6d8", "#d98f5c", "#b34a3c", "#7f8c78"] },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof palettes;
