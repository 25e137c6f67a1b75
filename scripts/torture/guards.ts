import type { Guard } from "#scripts/torture/guard.ts";
import { answers } from "#scripts/torture/guards/answers.ts";
import { booking } from "#scripts/torture/guards/booking.ts";
import { goods } from "#scripts/torture/guards/goods.ts";
import { receiver } from "#scripts/torture/guards/receiver.ts";
import { settlement } from "#scripts/torture/guards/settlement.ts";

/** Every guard between a notification and shipped goods, in the order in which money meets them. */
export const guards: Guard[] = [...receiver, ...answers, ...booking, ...settlement, ...goods];
