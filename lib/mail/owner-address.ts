import type { Reader } from "#db/client.ts";
import { readSetting } from "#lib/settings/store.ts";

/** Where mails to the merchant go. */
export async function readOwnerAddress(read: Pick<Reader, "select">): Promise<string> {
  const { recipient } = await readSetting(read, "owner-emails");
  return recipient || (await readSetting(read, "contact")).email;
}
