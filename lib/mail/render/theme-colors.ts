import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { shopFolder } from "#lib/config/selected-shop.ts";
import { singleton } from "#lib/shared/singleton.ts";

const names = [
  "paper",
  "wall",
  "ink",
  "muted",
  "line",
  "accent",
  "accent-ink",
  "warn-wash",
] as const;

/** A shop's colors as hexadecimal, since mail clients know no CSS variables. */
export type ThemeColors = Record<(typeof names)[number], string>;

const fallback: ThemeColors = {
  paper: "#ffffff",
  wall: "#f2f2f2",
  ink: "#1a1a1a",
  muted: "#5f5f5f",
  line: "#d9d9d9",
  accent: "#1a4fa0",
  "accent-ink": "#ffffff",
  "warn-wash": "#fff3d6",
};

/** The colors of the shop's theme.css, light and dark. */
export const themeColors = (): { light: ThemeColors; dark: ThemeColors } =>
  singleton("mail-colors", () =>
    readColors(
      readFileSync(/* turbopackIgnore: true */ resolve(shopFolder(), "theme.css"), "utf8"),
    ),
  );

/** Reads a theme's colors; one that is missing or not hexadecimal is the light one, or a neutral one. */
export function readColors(css: string): { light: ThemeColors; dark: ThemeColors } {
  const [lightCss = "", darkCss = ""] = css.split("prefers-color-scheme: dark", 2);
  const light = pick(lightCss, fallback);
  return { light, dark: pick(darkCss, light) };
}

function pick(css: string, otherwise: ThemeColors): ThemeColors {
  const colors = { ...otherwise };
  for (const name of names) {
    const [, color] = new RegExp(`--${name}:\\s*(#[0-9a-f]{6})\\b`, "i").exec(css) ?? [];
    if (color) colors[name] = color;
  }
  return colors;
}
