import * as z from "zod";
import { formatIssues } from "../../shared/format-issues.ts";
import type { ParsedNotification } from "../../shared/parsed-notification.ts";
import { readJsonObject } from "../../shared/strict-json.ts";
import { apiDeposit, invoice } from "./deposit.ts";
import { directDeposit } from "./direct-deposit.ts";
import { refund } from "./refund.ts";
import { apiWithdrawal } from "./withdrawal.ts";

/** A test that checks whether a webhook URL answers. */
type UrlProbe = { kind: "url-probe" };
/** Of a type not known here: acknowledge it, and keep it in the log. */
type UnknownNotification = { kind: "unknown"; orderType: string };

/**
 * Any notification, told apart by `kind`; one of them is `Extract<Notification, { kind: "refund" }>`.
 * @public
 */
export type Notification =
  | z.output<typeof apiDeposit>
  | z.output<typeof invoice>
  | z.output<typeof directDeposit>
  | z.output<typeof apiWithdrawal>
  | z.output<typeof refund>
  | UrlProbe
  | UnknownNotification;

// Older pages say "Api" and "invoice"; the spelling is compared without regard to case.
const byOrderType = new Map<string, z.ZodType<Notification>>([
  ["api deposit", apiDeposit],
  ["api", apiDeposit],
  ["direct deposit", directDeposit],
  ["invoice", invoice],
  ["api withdrawal", apiWithdrawal],
  ["refund", refund],
]);

const typed = z.object({ order_type: z.string().min(1).max(64) });
const probe = z.object({
  type: z.literal("ActivateWebhookURL"),
  order_type: z.undefined().optional(),
});

/**
 * Reads the raw body of a notification whose signature has been checked.
 *
 * Decimals stay strings, ids stay strings, empty optional members become absent. Extra members pass;
 * wrong types, and anything that is not a notification (such as a reflected API response), do not.
 */
export function parseNotification(raw: Uint8Array): ParsedNotification<Notification> {
  const json = readJsonObject(raw);
  if (!json.ok) return json;
  if (probe.safeParse(json.value).success) {
    return { ok: true, notification: { kind: "url-probe" } };
  }
  const type = typed.safeParse(json.value);
  if (!type.success) return { ok: false, reason: "not-a-notification" };
  const orderType = type.data.order_type;
  const schema = byOrderType.get(orderType.trim().toLowerCase());
  if (!schema) return { ok: true, notification: { kind: "unknown", orderType } };
  const parsed = schema.safeParse(json.value);
  return parsed.success
    ? { ok: true, notification: parsed.data }
    : { ok: false, reason: "malformed", detail: formatIssues(parsed.error) };
}
