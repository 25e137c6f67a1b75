import type { Reader } from "#db/client.ts";
import type { Account } from "#lib/merchant/accounts/accounts.ts";
import { countRecoveryCodes } from "#lib/merchant/second-factor/recovery-codes.ts";
import { readTotpKey } from "#lib/merchant/second-factor/second-factor.ts";
import { toBase32, totpUri } from "#lib/merchant/second-factor/totp.ts";
import shop from "#shop/shop.ts";

export type SecondFactorView =
  | { kind: "off" }
  /** The key is shown until a first code proves that the app has it. */
  | { kind: "set-up"; uri: string; key: string }
  /** `readable`: false once SESSION_SECRET was changed. */
  | { kind: "on"; readable: boolean; codesLeft: number };

/** How an account's second factor stands, for its own page. */
export async function viewSecondFactor(
  read: Reader,
  secret: string,
  account: Account,
): Promise<SecondFactorView> {
  const key = readTotpKey(secret, account);
  if (account.totpEnabled)
    return {
      kind: "on",
      readable: key !== null,
      codesLeft: await countRecoveryCodes(read, account.id),
    };
  if (!key) return { kind: "off" };
  return { kind: "set-up", uri: totpUri(key, shop.name, account.login), key: toBase32(key) };
}
