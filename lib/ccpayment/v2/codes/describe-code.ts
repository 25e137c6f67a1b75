import { printable } from "../../shared/printable.ts";
import { API_CODES } from "./api-codes.ts";

/** Puts an error of the API into words, with its number, its name and CCPayment's own text. */
export function describeCode(code: number, msg: string): string {
  const known = API_CODES[code];
  const said = printable(msg);
  if (!known) return `CCPayment answered code ${code}: ${said || "no message"}.`;
  return `${known.message} (code ${code} ${known.name}${said ? `: ${said}` : ""}).`;
}
