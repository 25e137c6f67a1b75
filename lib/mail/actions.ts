"use server";

import { z } from "zod";
import { sendAgain } from "#lib/mail/send-again.ts";
import { done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { merchantOutboxMessages as t } from "#messages/merchant/emails/outbox.ts";

/** Queues a mail once more. Field: `id`. */
export const resendEmail = merchantAction(
  z.object({ id: z.string().max(64) }),
  async ({ id }, { staff, shop }) => {
    const queued = await sendAgain(shop, staff, id);
    return queued.ok ? done(t.queued) : refused(t.refusals[queued.error]);
  },
);
