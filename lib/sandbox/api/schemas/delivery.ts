import * as z from "zod";
import { generation } from "#lib/sandbox/api/schemas/order.ts";
import type {
  SandboxApiRequest,
  SandboxDelivery,
  SandboxDeliveryAttempt,
} from "#lib/sandbox/types.ts";

const headers = z.record(z.string(), z.string());

export const attemptSchema: z.ZodType<SandboxDeliveryAttempt> = z
  .strictObject({
    n: z.int(),
    at: z.iso.datetime(),
    requestHeaders: headers,
    requestBody: z.string(),
    status: z.int().nullable(),
    responseHeaders: headers,
    responseBody: z.string(),
    ms: z.int(),
    error: z.string().nullable(),
    acknowledged: z.boolean(),
    manual: z.boolean(),
    fault: z
      .enum(["duplicate", "reorder", "drop", "delay", "tamper", "wrong-sign", "stale"])
      .nullable(),
  })
  .meta({ id: "DeliveryAttempt" });

export const deliverySchema: z.ZodType<SandboxDelivery> = z
  .strictObject({
    id: z.string(),
    generation,
    merchantOrderId: z.string(),
    recordId: z.string(),
    orderType: z.string(),
    payStatus: z.string(),
    url: z.string(),
    body: z.string(),
    status: z.enum(["scheduled", "delivered", "failed"]),
    createdAt: z.iso.datetime(),
    attempts: z.array(attemptSchema),
    nextAttemptAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Delivery" });

export const apiRequestSchema = z
  .strictObject({
    id: z.int(),
    at: z.iso.datetime(),
    generation,
    method: z.string(),
    path: z.string(),
    appId: z.string().nullable(),
    timestamp: z.string().nullable(),
    sign: z.string().nullable(),
    body: z.string(),
    isBodyCut: z.boolean(),
    status: z.int(),
    code: z.int().nullable(),
    reason: z.string(),
    fault: z.string().nullable(),
  } satisfies Record<keyof SandboxApiRequest, z.ZodType>)
  .meta({ id: "ApiRequest" });
