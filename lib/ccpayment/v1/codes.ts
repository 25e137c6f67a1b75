import { printable } from "../shared/printable.ts";

/** The `code` of an answer that succeeded. */
export const SUCCESS = 10000;
/** "Service err, please try again": temporary, and silent about what was done before it. */
const SERVICE_ERROR = 224066;
/** Added two days after merchant verification went live; not documented. */
const verificationCodes = [100804, 225110];

export type ApiError = { code: number; msg: string; reason?: string | undefined };

/** True when CCPayment itself asks to try again. */
export function isRetryable(code: number): boolean {
  return code === SERVICE_ERROR;
}

/** Puts CCPayment's answer into words: what is known of the code, else its number and its own text. */
export function describeApiError({ code, msg, reason }: ApiError): string {
  if (code === SUCCESS) return "Success.";
  const said = [msg, reason].filter(Boolean).join(": ");
  const verbatim = `code ${code}: ${printable(said) || "no message"}`;
  if (/only call api of version 2/i.test(said)) {
    return `This account belongs to API version 2; version 1 refuses it (${verbatim}).`;
  }
  if (code === SERVICE_ERROR) return `CCPayment has a temporary error; try again (${verbatim}).`;
  if (verificationCodes.includes(code)) {
    return `CCPayment refuses this account or call; see whether the merchant is verified (${verbatim}).`;
  }
  return `CCPayment answered ${verbatim}`;
}
