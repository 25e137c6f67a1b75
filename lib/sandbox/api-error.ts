/** Something the sandbox's own API can't do as asked: the status and words of its answer. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly status: 400 | 403 | 404 | 405 | 409 | 413;
  readonly code: string;

  constructor(status: ApiError["status"], code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
