import * as z from "zod";
import { formatIssues } from "../../shared/format-issues.ts";
import type { ParsedNotification } from "../../shared/parsed-notification.ts";
import { readJsonObject } from "../../shared/strict-json.ts";
import {
  apiDeposit,
  apiWithdrawal,
  directDeposit,
  riskyAddress,
  userDeposit,
  userWithdrawal,
} from "./bodies.ts";

/** Sent when a webhook URL is saved on the dashboard, to check that it answers. */
type UrlProbe = { kind: "url-probe" };
/** Of a type not known here: acknowledge it, and keep it in the log. */
type UnknownNotification = { kind: "unknown"; type: string };

/** Any notification, told apart by `kind`. */
export type Notification =
  | z.output<typeof apiDeposit>
  | z.output<typeof directDeposit>
  | z.output<typeof userDeposit>
  | z.output<typeof apiWithdrawal>
  | z.output<typeof userWithdrawal>
  | z.output<typeof riskyAddress>
  | UrlProbe
  | UnknownNotification;

const byType = new Map<string, z.ZodType<Notification>>([
  ["apideposit", apiDeposit],
  ["directdeposit", directDeposit],
  ["userdeposit", userDeposit],
  ["apiwithdrawal", apiWithdrawal],
  ["userwithdrawal", userWithdrawal],
]);

const envelope = z.object({ type: z.string().min(1).max(64), msg: z.unknown().optional() });

/**
 * Reads the raw body of a notification whose signature has been checked. Extra members pass; wrong types, and
 * whatever is not a notification (such as one of our own requests sent back), do not.
 */
export function parseNotification(raw: Uint8Array): ParsedNotification<Notification> {
  const json = readJsonObject(raw);
  if (!json.ok) return json;
  const parsed = envelope.safeParse(json.value);
  if (!parsed.success) {
    // The notice of a risky address is documented without `type` and `msg`.
    const notice = riskyAddress.safeParse(json.value);
    return notice.success
      ? { ok: true, notification: notice.data }
      : { ok: false, reason: "not-a-notification" };
  }
  const { type, msg } = parsed.data;
  if (type === "ActivateWebhookURL") return { ok: true, notification: { kind: "url-probe" } };
  const schema = byType.get(type.trim().toLowerCase());
  if (!schema) {
    const notice = riskyAddress.safeParse(msg);
    return { ok: true, notification: notice.success ? notice.data : { kind: "unknown", type } };
  }
  const body = schema.safeParse(msg);
  return body.success
    ? { ok: true, notification: body.data }
    : { ok: false, reason: "malformed", detail: formatIssues(body.error) };
}
