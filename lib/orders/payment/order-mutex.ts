import { createMutex } from "#lib/shared/concurrency/mutex.ts";
import { singleton } from "#lib/shared/singleton.ts";

/** By order id: a double click on "Pay" waits for the first click instead of opening a second page. */
export const orderMutex = singleton("order-mutex", createMutex);
