"use server";

import { z } from "zod";
import { done, refused } from "#lib/merchant/action-state.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { replayNotification } from "#lib/orders/notifications/replay.ts";
import { merchantNotificationMessages } from "#messages/merchant/orders/notifications.ts";

const { replay: words, resend: t } = merchantNotificationMessages;

const HOUR_MS = 3_600_000;

/** Takes a stored notification through the receiver again. Field: `id`. */
export const replay = merchantAction(
  z.object({ id: z.string().max(64) }),
  async ({ id }, { staff, shop }) => {
    const replayed = await replayNotification(shop, staff, id);
    return replayed.ok ? done(words.done(replayed.value.status)) : refused(words[replayed.error]);
  },
);

/** Asks the gateway to send an hour's notifications again. Fields: `date`, `time` (UTC), `onlyFailed`. */
export const resendHour = merchantAction(
  z.object({
    date: z.iso.date(t.badTime),
    time: z.string().regex(/^\d{2}:\d{2}$/, t.badTime),
    onlyFailed: z.literal("on").optional(),
  }),
  async ({ date, time, onlyFailed }, { staff, shop }) => {
    const fromMs = Date.parse(`${date}T${time}:00Z`);
    if (Number.isNaN(fromMs)) return refused(t.badTime, { time: t.badTime });
    const period = { fromMs, toMs: fromMs + HOUR_MS, onlyFailed: onlyFailed !== undefined };
    const asked = await shop.gateway.resendNotifications(period);
    if (!asked.ok) {
      const { retryable, message } = asked.error;
      return refused(retryable ? t.later(message) : t.refused(message));
    }
    await shop.db.write((tx) =>
      recordAudit(tx, {
        staff,
        action: "notification.resend",
        subject: "notification",
        subjectId: "",
        after: period,
        now: shop.clock.now(),
      }),
    );
    const { count } = asked.value;
    if (count === 0) return done(t.nothing);
    return done(count === null ? t.asked : t.done(count));
  },
);
