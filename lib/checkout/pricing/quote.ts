/** What the shopper agrees to: a cart's revision, the total in minor units, and the choices that it was reckoned with. */
export type Quote = { revision: number; totalMinor: number; country: string; shipping: string };

/** A quote as a form carries it. */
export const writeQuote = ({ revision, totalMinor, country, shipping }: Quote) =>
  `${revision}:${totalMinor}:${country}:${shipping}`;

/** Reads it back; null for nonsense. */
export function readQuote(text: string): Quote | null {
  const match = /^(\d{1,9}):(\d{1,12}):([A-Z]{2}|):([a-z0-9-]{0,40})$/.exec(text);
  if (!match) return null;
  const [, revision, totalMinor, country = "", shipping = ""] = match;
  return { revision: Number(revision), totalMinor: Number(totalMinor), country, shipping };
}
