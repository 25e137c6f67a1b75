import * as z from "zod";
import type { Route } from "#lib/sandbox/api/router.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { attemptView, findDelivery, listDeliveries } from "#lib/sandbox/deliveries/list.ts";
import { sendOnce } from "#lib/sandbox/deliveries/send.ts";

const redeliverRequest = z.strictObject({
  body: z.string().max(65_536).optional(),
  timestampOffsetSeconds: z.int().optional(),
  sign: z.enum(["valid", "wrong"]).optional(),
});

/** Notifications and their tries. */
export const deliveriesRoutes: Route[] = [
  {
    method: "GET",
    path: "deliveries",
    what: "Notifications with every try: request, response, milliseconds, next try. Of one order with ?merchantOrderId=.",
    handle: ({ sandbox, query }) => ({
      deliveries: listDeliveries(sandbox, query.get("merchantOrderId") ?? undefined),
    }),
  },
  {
    method: "POST",
    path: "deliveries/*/redeliver",
    what: "Deliver once more now, as it was or edited: another body, another time, a wrong signature.",
    body: { sign: "wrong" },
    handle: async ({ sandbox, params: [id = ""], body }) => {
      const delivery = findDelivery(sandbox, id);
      if (!delivery) throw new ApiError(404, "unknown-delivery", `No delivery ${id}.`);
      const attempt = await sendOnce(sandbox, delivery, {
        ...redeliverRequest.parse(body),
        manual: true,
      });
      return { attempt: attemptView(attempt) };
    },
  },
];
