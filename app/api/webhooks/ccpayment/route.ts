import { answerWebhook } from "#lib/orders/notifications/answer-webhook.ts";

/** CCPayment's v1 notifications. */
export const POST = (request: Request) => answerWebhook("v1", request);
