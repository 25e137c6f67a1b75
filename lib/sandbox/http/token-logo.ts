import { digest } from "#lib/sandbox/ids.ts";

/** A coin's or chain's logo, drawn from its symbol; null for what is not a symbol. */
export function tokenLogo(fileName: string): string | null {
  const symbol = /^([a-z0-9]{2,10})\.svg$/.exec(fileName)?.[1];
  if (!symbol) return null;
  const hue = digest("coin", symbol).readUInt16BE(0) % 360;
  const size = symbol.length > 4 ? 12 : 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="31" fill="hsl(${hue} 45% 38%)"/><circle cx="32" cy="32" r="26" fill="none" stroke="#fff" stroke-opacity=".5"/><text x="32" y="33" text-anchor="middle" dominant-baseline="central" font-family="sans-serif" font-size="${size}" fill="#fff">${symbol.toUpperCase()}</text></svg>`;
}
