/** Configuration that can't be used; the message names each variable, what is wrong, and what to do. */
export class EnvError extends Error {
  override name = "EnvError";
}
