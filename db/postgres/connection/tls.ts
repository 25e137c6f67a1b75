/**
 * The address as the driver gets it: `require` and its like would mean less with the driver's next version, so every mode
 * that asks for TLS checks certificate and name, except `no-verify`, which says what it does.
 */
export const verifying = (url: string): string =>
  url.replace(/([?&]sslmode=)(allow|prefer|require|verify-ca)(?=&|$)/, "$1verify-full");

const PRIVATE_AUTHORITY =
  "name its authority's certificate: add sslrootcert=/path/to/ca.pem to the address";

/** By the code of the error, or the start of its message. */
const problems: [RegExp, string][] = [
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, "its certificate is for another name than the address says"],
  [/^CERT_HAS_EXPIRED$/, "its certificate has expired: renew it on the server"],
  [/^CERT_NOT_YET_VALID$/, "its certificate is not valid yet: check the clocks of both machines"],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY)|CERT_SIGNATURE|CERT_UNTRUSTED/,
    `its certificate is not signed by an authority known here. If it should be, ${PRIVATE_AUTHORITY}`,
  ],
  [
    /^The server does not support SSL/,
    "it does not offer TLS: turn it on there, or leave sslmode out on a private network",
  ],
  [/^(ERR_SSL|ERR_TLS|CERT_|EPROTO)/, "the TLS handshake failed"],
];

/** Why no connection with TLS came about, in plain words; null for any other error. */
export function tlsProblem(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const found = problems.find(([pattern]) => pattern.test(code) || pattern.test(error.message));
  return found?.[1] ?? null;
}
