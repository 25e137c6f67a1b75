import type { Reader } from "#db/client.ts";
import { readValues, type StoredValues, settingIn } from "#lib/settings/store.ts";

/** Where mails to the merchant go; `values` must hold "owner-emails" and "contact". */
export const ownerAddressIn = (values: StoredValues): string =>
  settingIn(values, "owner-emails").recipient || settingIn(values, "contact").email;

/** The same, read. */
export const readOwnerAddress = async (read: Pick<Reader, "select">): Promise<string> =>
  ownerAddressIn(await readValues(read, ["owner-emails", "contact"]));
