"use server";

import { z } from "zod";
import { type ActionResult, done } from "#lib/merchant/action-state.ts";
import { recordAudit } from "#lib/merchant/audit.ts";
import { type ActionContext, merchantAction } from "#lib/merchant/merchant-action.ts";
import { readShippingForm } from "#lib/settings/read-shipping-form.ts";
import { type Setting, type SettingName, settingSchemas } from "#lib/settings/settings.ts";
import { readSetting, saveSetting } from "#lib/settings/store.ts";
import { merchantSettingsMessages as t } from "#messages/merchant/settings.ts";

const ticked = z.literal("on").optional().transform(Boolean);

/** Fields `email` and `phone`. */
export const saveContact = merchantAction(
  settingSchemas.contact,
  (contact, context) => save("contact", contact, context),
  { role: "owner" },
);

/** Fields `recipient`, `lowStockAt`, and a tick for each mail. */
export const saveOwnerEmails = merchantAction(
  z.object({
    recipient: z.string().trim().pipe(settingSchemas["owner-emails"].shape.recipient),
    paid: ticked,
    review: ticked,
    lowStock: ticked,
    gateway: ticked,
    lowStockAt: z.coerce.number().pipe(settingSchemas["owner-emails"].shape.lowStockAt),
  }),
  (ownerEmails, context) => save("owner-emails", ownerEmails, context),
  { role: "owner" },
);

/** For every method the fields `price:KEY:STEP` and `free:KEY`, in the shop's currency. */
export const saveShippingPrices = merchantAction(
  z.record(z.string(), z.unknown()).transform(readShippingForm),
  (prices, context) => save("shipping-prices", prices, context),
  { role: "owner" },
);

/** Saves a setting with what it was before. */
function save<Name extends SettingName>(
  name: Name,
  value: Setting<Name>,
  { staff, shop }: ActionContext,
): Promise<ActionResult> {
  const now = shop.clock.now();
  return shop.db.write(async (tx) => {
    const before = await readSetting(tx, name);
    await saveSetting(tx, name, value, now);
    const entry = { action: "settings.save", subject: "settings", subjectId: name };
    await recordAudit(tx, { staff, ...entry, before, after: value, now });
    return done(t.saved);
  });
}
