import { merchantNotificationMessages } from "#messages/merchant/orders/notifications.ts";

const { reasons } = merchantNotificationMessages;

const isKnown = (reason: string): reason is keyof typeof reasons => Object.hasOwn(reasons, reason);

/** What the inbox noted about a notification, in words; what the protocol said stays as it is. */
export const reasonText = (reason: string): string => (isKnown(reason) ? reasons[reason] : reason);
