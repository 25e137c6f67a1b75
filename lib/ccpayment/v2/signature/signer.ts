/** What is signed: `appId + timestamp + body`, without separators. */
export type Signable = {
  appId: string;
  /** As sent in the `Timestamp` header. */
  timestamp: string;
  /** The exact bytes on the wire; a string is taken as UTF-8. Nothing is added for an empty body. */
  body: Uint8Array | string;
};

/** Makes and checks the `Sign` header, for one kind of account. */
export type Signer = {
  sign(message: Signable): string;
  /** Whether a sign has the form this account uses. */
  isWellFormed(sign: string): boolean;
  /** Whether a well-formed sign belongs to the message. */
  matches(message: Signable, sign: string): boolean;
};
