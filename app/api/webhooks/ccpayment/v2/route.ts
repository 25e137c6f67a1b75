import { answerWebhook } from "#lib/orders/notifications/answer-webhook.ts";

/** CCPayment's v2 notifications. */
export const POST = (request: Request) => answerWebhook("v2", request);
