/** The `code` of an answer that succeeded. */
export const success = 10000;
/** "Service err, please try again": passing, and silent about what was done before it. */
const serviceError = 224066;
/** Added two days after merchant verification went live; their text is not published. */
const sinceVerification = [100804, 225110];

export type Refusal = { code: number; msg: string; reason?: string | undefined };

/** True when CCPayment itself asks to try again. */
export function isPassing(code: number): boolean {
  return code === serviceError;
}

/** Puts CCPayment's answer into words: what is known of the code, else honestly its number and its own text. */
export function describe({ code, msg, reason }: Refusal): string {
  if (code === success) return "Success.";
  const said = [msg, reason].filter(Boolean).join(": ");
  const verbatim = `code ${code}: ${printable(said) || "no message"}`;
  if (/only call api of version 2/i.test(said)) {
    return `This account belongs to API version 2; version 1 refuses it (${verbatim}).`;
  }
  if (code === serviceError) return `CCPayment has a passing fault; try again (${verbatim}).`;
  if (sinceVerification.includes(code)) {
    return `CCPayment refuses this account or call; see whether the merchant is verified (${verbatim}).`;
  }
  return `CCPayment answered ${verbatim}`;
}

// The text is the other side's: it goes into logs, so it stays on one short line.
function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, 200);
}
