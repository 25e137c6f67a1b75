import { formatDateTime } from "#lib/merchant/format-time.ts";
import { describeEventForStaff } from "#lib/orders/events/describe-for-staff.ts";
import type { TimelineEntry } from "#lib/orders/evidence/timeline.ts";
import { merchantNotificationMessages } from "#messages/merchant/notifications.ts";
import { merchantOrderMessages } from "#messages/merchant/orders.ts";

const { timeline: t, review } = merchantOrderMessages;
const { verdicts } = merchantNotificationMessages;

type Line = { title: string; detail?: string; href?: string };

/** An entry of the timeline in words. */
export function timelineLine(entry: TimelineEntry): Line {
  switch (entry.source) {
    case "event":
      return { title: describeEventForStaff(entry.event) };
    case "notification": {
      const { id, orderType, verdict, reason } = entry.notification;
      const title = t.notification(orderType ?? "", verdicts[verdict]);
      return { title, detail: reason, href: `/merchant/notifications/${id}` };
    }
    case "email": {
      const { id, subject, sentAt, error } = entry.email;
      const state = sentAt !== null ? t.emailSent(formatDateTime(sentAt)) : t.emailWaiting;
      const detail = error ? t.emailFailed(error) : state;
      return { title: t.email(subject), detail, href: `/merchant/emails/${id}` };
    }
    case "note":
      return { title: t.note(entry.note.staffName), detail: entry.note.text };
    case "staff": {
      const { staffName, action, after } = entry.action;
      return { title: t.by(staffName, t.actions[action] ?? action), detail: decisionOf(after) };
    }
    case "job": {
      const { kind, tries, error } = entry.job;
      return { title: t.job[kind], ...(error && { detail: t.jobFailed(tries, error) }) };
    }
  }
}

/** What was decided about a review, and why. */
function decisionOf(after: unknown): string {
  if (typeof after !== "object" || after === null || !("resolution" in after)) return "";
  const { resolution } = after;
  const note = "note" in after ? String(after.note) : "";
  const known = resolution === "ship" || resolution === "refund" || resolution === "dismiss";
  return known ? `${review.options[resolution]}: ${note}` : note;
}
