import { z } from "zod";
import { describeEventForStaff } from "#lib/orders/events/describe-for-staff.ts";
import type { TimelineEntry } from "#lib/orders/evidence/timeline.ts";
import { carrierName } from "#lib/orders/shipping/carriers.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantNotificationMessages } from "#messages/merchant/orders/notifications.ts";
import { merchantReviewMessages as review } from "#messages/merchant/orders/review.ts";
import { merchantShippingMessages } from "#messages/merchant/orders/shipping.ts";
import { merchantTimelineMessages as t } from "#messages/merchant/orders/timeline.ts";

const { verdicts, meanings } = merchantNotificationMessages;

type Line = { title: string; detail?: string; href?: string };

/** An entry of the timeline in words. */
export function timelineLine(entry: TimelineEntry): Line {
  switch (entry.source) {
    case "event":
      return { title: describeEventForStaff(entry.event) };
    case "notification": {
      const { id, orderType, verdict } = entry.notification;
      const title = t.notification(orderType ?? "", verdicts[verdict]);
      return { title, detail: meanings[verdict], href: `/merchant/notifications/${id}` };
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
      const { staffName, action, before, after } = entry.action;
      const detail = decisionOf(after) || parcelOf(after) || parcelOf(before);
      return { title: t.by(staffName, t.actions[action] ?? action), detail };
    }
    case "job": {
      const { kind, tries, error } = entry.job;
      return { title: t.job[kind], ...(error && { detail: t.jobFailed(tries, error) }) };
    }
  }
}

/** Carrier and tracking number of a shipment that was made, corrected or undone. */
function parcelOf(recorded: unknown): string {
  const parcel = z.object({ carrier: z.string(), trackingNumber: z.string() }).safeParse(recorded);
  if (!parcel.success) return "";
  const { carrier, trackingNumber } = parcel.data;
  return [carrierName(carrier) ?? merchantShippingMessages.other, trackingNumber].join(" ").trim();
}

/** What was decided about a review, and why. */
function decisionOf(after: unknown): string {
  if (typeof after !== "object" || after === null || !("resolution" in after)) return "";
  const { resolution } = after;
  const note = "note" in after ? String(after.note) : "";
  const known = resolution === "ship" || resolution === "refund" || resolution === "dismiss";
  return known ? `${review.options[resolution]}: ${note}` : note;
}
