import Big from "big.js";

// A separate constructor: strict, so it refuses numbers, and unaffected by settings elsewhere.
const Exact = Big();
Exact.strict = true;

const wireFormat = /^(?:0|[1-9]\d{0,39})(?:\.\d{1,40})?$/;
// What is calculated with may be a difference (negative) or a product (longer).
const operandFormat = /^-?(?:0|[1-9]\d{0,199})(?:\.\d{1,200})?$/;

/** The decimals CCPayment keeps for a token amount. */
const TOKEN_DECIMALS = 18;
/** The digits `/token/rate` prints, as a double-precision quotient would. */
const RATE_DIGITS = 15;

/** True for a plain unsigned decimal of at most 40 digits on either side of the point: no sign, exponent or blank. */
export function isDecimal(text: string): boolean {
  return wireFormat.test(text);
}

function exact(text: string): Big {
  if (!operandFormat.test(text)) throw new RangeError("Not a plain decimal.");
  return new Exact(text);
}

// toFixed without places never uses an exponent; adding zero turns "-0" into "0".
const plain = (value: Big): string => value.plus("0").toFixed();

/** The same value without needless zeros: "1.500" becomes "1.5". */
export function normalize(text: string): string {
  return plain(exact(text));
}

/** The exact sum of any number of decimals; "0" for none. */
export function add(...terms: string[]): string {
  return plain(terms.reduce((total, term) => total.plus(exact(term)), new Exact("0")));
}

/** The exact difference; negative when `b` is the larger. */
export function subtract(a: string, b: string): string {
  return plain(exact(a).minus(exact(b)));
}

/** The exact product. */
export function multiply(a: string, b: string): string {
  return plain(exact(a).times(exact(b)));
}

/** -1, 0 or 1; "1.0" equals "1". */
export function compare(a: string, b: string): -1 | 0 | 1 {
  return exact(a).cmp(exact(b));
}

/** Rounds away from zero at `places` decimals (18 by default), as CCPayment does with fees. */
export function roundUp(value: string, places = TOKEN_DECIMALS): string {
  return plain(exact(value).round(places, Big.roundUp));
}

/** Rounds to the nearest at `places` decimals, halves away from zero. */
export function round(value: string, places: number): string {
  return plain(exact(value).round(places, Big.roundHalfUp));
}

/** `a / b` rounded up at `places` decimals (18 by default), as CCPayment does with the token amount due. */
export function divideUp(a: string, b: string, places = TOKEN_DECIMALS): string {
  return plain(divide(exact(a), exact(b), places, Big.roundUp));
}

/** `a / b` with 15 significant digits, as `/token/rate` answers. */
export function divideToPrecision(a: string, b: string): string {
  const dividend = exact(a);
  const divisor = exact(b);
  // Bring both to one digit before the point: their quotient then has its first digit in a known place.
  const [top, bottom] = [withExponent(dividend, 0), withExponent(divisor, 0)];
  const first = top.abs().lt(bottom.abs()) ? -1 : 0;
  const quotient = divide(top, bottom, RATE_DIGITS - 1 - first, Big.roundHalfUp);
  return plain(withExponent(quotient, quotient.e + dividend.e - divisor.e));
}

function withExponent(value: Big, exponent: number): Big {
  const moved = new Exact(value);
  moved.e = value.eq("0") ? 0 : exponent;
  return moved;
}

function divide(a: Big, b: Big, places: number, rounding: Big.RoundingMode): Big {
  if (b.eq("0")) throw new RangeError("Division by zero.");
  const Division = divisionTo(places, rounding);
  return new Division(a.toFixed()).div(b.toFixed());
}

const divisions = new Map<string, Big.BigConstructor>();

/** Big takes its precision from the constructor, so each kind of division has one of its own. */
function divisionTo(places: number, rounding: Big.RoundingMode): Big.BigConstructor {
  const key = `${places} ${rounding}`;
  const known = divisions.get(key);
  if (known) return known;
  const Division = Big();
  Division.strict = true;
  Division.DP = places;
  Division.RM = rounding;
  divisions.set(key, Division);
  return Division;
}
