import "server-only";
import { getDb } from "#db/client.ts";
import { verifyPassword } from "#lib/merchant/accounts/password-hash.ts";
import { type RefusedResult, refused } from "#lib/merchant/action-state.ts";
import { MAX_KNOWN_DEVICE_DELAY_MS, MAX_PASSWORD_LENGTH } from "#lib/merchant/limits.ts";
import { countTry, forgetFailures } from "#lib/merchant/sign-in/failures.ts";
import { merchantUiMessages } from "#messages/merchant/ui.ts";

const { refusals: t } = merchantUiMessages;

/** Checks the password again before something dangerous; returns why not, or null. Guessing is slowed down. */
export async function confirmPassword(
  account: { id: string; passwordHash: string },
  given: unknown,
): Promise<RefusedResult | null> {
  if (typeof given !== "string" || given === "" || given.length > MAX_PASSWORD_LENGTH)
    return refused(t.confirmPassword, { confirmPassword: t.passwordMissing });
  const key = `confirm ${account.id}`;
  const waitMs = await countTry(getDb(), key, MAX_KNOWN_DEVICE_DELAY_MS, Date.now());
  if (waitMs > 0) {
    const message = t.wait(Math.ceil(waitMs / 1000));
    return refused(message, { confirmPassword: message });
  }
  if (!(await verifyPassword(given, account.passwordHash)))
    return refused(t.confirmPassword, { confirmPassword: t.passwordWrong });
  await forgetFailures(getDb(), key);
  return null;
}
