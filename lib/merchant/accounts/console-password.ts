import "server-only";
import { getDb } from "#db/client.ts";
import { env } from "#lib/env.ts";
import { ensureOwner } from "#lib/merchant/accounts/owner-account.ts";
import { singleton } from "#lib/shared/singleton.ts";

type Check = { done: Promise<void> | null };

/** False when no password is set outside the demo: then nobody can sign in. */
export const isConsoleOn = (): boolean => env().merchantPassword !== null;

/** Once a process: brings the owner's account up to date with the environment. Throws DatabaseUnavailable. */
export function checkConsolePassword(): Promise<void> {
  const check = singleton<Check>("console-password", () => ({ done: null }));
  const password = env().merchantPassword;
  if (password === null) return Promise.resolve();
  check.done ??= ensureOwner(getDb(), password, Date.now()).catch((error) => {
    check.done = null;
    throw error;
  });
  return check.done;
}
