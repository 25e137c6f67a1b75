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

/** Reads a theme's colors; a light one that is missing or not hexadecimal is neutral, a dark one is the light one. */
export function readColors(css: string): { light: ThemeColors; dark: ThemeColors } {
  const light = { ...fallback };
  for (const name of names) light[name] = colorsOf(css, name)[0] ?? light[name];
  const dark = { ...light };
  for (const name of names) dark[name] = colorsOf(css, name)[1] ?? dark[name];
  return { light, dark };
}

const hex = "(#[0-9a-f]{6})\\b";

/** The light and the dark color of `--name: light-dark(…, …)`, or the one color of both. */
function colorsOf(css: string, name: string): (string | undefined)[] {
  const value = new RegExp(`--${name}:\\s*(?:light-dark\\(${hex},\\s*${hex}\\)|${hex})`, "i");
  const [, light, dark, both] = value.exec(css) ?? [];
  return [light ?? both, dark ?? both];
}
