import * as z from "zod";
import { type Route, route } from "#lib/sandbox/api/route.ts";
import {
  apiRequestSchema,
  attemptSchema,
  deliverySchema,
} from "#lib/sandbox/api/schemas/delivery.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { attemptView, findDelivery, pageDeliveries } from "#lib/sandbox/deliveries/list.ts";
import { sendOnce } from "#lib/sandbox/deliveries/send.ts";
import { readCursor } from "#lib/sandbox/paging/cursor.ts";
import { listRequests } from "#lib/sandbox/request-log/request-log.ts";

const tag = "Deliveries";

const redeliverRequest = z.strictObject({
  body: z.string().max(65_536).optional(),
  timestampOffsetSeconds: z.int().optional(),
  sign: z.enum(["valid", "wrong"]).optional(),
});

/** Notifications that were sent, and requests that were refused. */
export const deliveryRoutes: Route[] = [
  route({
    method: "get",
    path: "/deliveries",
    tag,
    summary: "Notifications with every try: request, response, duration, next try.",
    query: {
      merchantOrderId: "Only those of one order.",
      before: "The page after: `older` of the answer before.",
    },
    response: z.strictObject({
      deliveries: z.array(deliverySchema),
      older: z.string().nullable(),
    }),
    handle: ({ sandbox, query }) =>
      pageDeliveries(sandbox, {
        merchantOrderId: query.get("merchantOrderId") ?? undefined,
        cursor: readCursor(query),
      }),
  }),
  route({
    method: "post",
    path: "/deliveries/{id}/redeliver",
    tag,
    summary: "Deliver again now, unchanged or with another body, time or signature.",
    body: redeliverRequest,
    example: { sign: "wrong" },
    response: z.strictObject({ attempt: attemptSchema }),
    handle: async ({ sandbox, params: { id = "" }, body }) => {
      const delivery = findDelivery(sandbox, id);
      if (!delivery) throw new ApiError(404, "unknown-delivery", `No delivery ${id}.`);
      const attempt = await sendOnce(sandbox, delivery, { ...body, manual: true });
      return { attempt: attemptView(attempt) };
    },
  }),
  route({
    method: "get",
    path: "/requests",
    tag,
    summary: "Requests to the emulated API that were refused or hit by a fault, with the reason.",
    response: z.strictObject({ requests: z.array(apiRequestSchema) }),
    handle: ({ sandbox }) => ({ requests: listRequests(sandbox) }),
  }),
];
