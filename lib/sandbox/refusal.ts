/** Something the sandbox's own API can't do as asked: the status and words of its answer. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly status: 400 | 403 | 404 | 405 | 409 | 413;
  readonly code: string;

  constructor(status: Refusal["status"], code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
