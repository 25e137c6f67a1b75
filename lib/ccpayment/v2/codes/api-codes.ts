import { generalCodes } from "./general-codes.ts";
import { orderCodes } from "./order-codes.ts";
import { withdrawalCodes } from "./withdrawal-codes.ts";

export type ApiCode = {
  /** The vendor's name. */
  name: string;
  /** What it means and, where known, what to do. */
  message: string;
  /** The same call may succeed later, as it is. */
  retryable?: true;
  /** This call, or an earlier one with the same id, may have taken effect. */
  mayHaveHappened?: true;
};

export const SUCCESS = 10000;

/** Every published code but success, and one seen in practice (224076); docs/protocol/v2.md §12.4. */
export const API_CODES: { [code: number]: ApiCode } = {
  ...generalCodes,
  ...withdrawalCodes,
  ...orderCodes,
};
