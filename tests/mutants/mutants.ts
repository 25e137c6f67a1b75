import { answers } from "#tests/mutants/answers.ts";
import { booking } from "#tests/mutants/booking.ts";
import { goods } from "#tests/mutants/goods.ts";
import type { Guard } from "#tests/mutants/mutant.ts";
import { receiver } from "#tests/mutants/receiver.ts";
import { settlement } from "#tests/mutants/settlement.ts";

/** Every guard between a notification and shipped goods, in the order in which money meets them. */
export const guards: Guard[] = [...receiver, ...answers, ...booking, ...settlement, ...goods];
