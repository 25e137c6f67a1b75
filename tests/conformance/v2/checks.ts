import { authentication } from "#tests/conformance/v2/authentication.ts";
import type { Check } from "#tests/conformance/v2/check.ts";
import { moneyMoves } from "#tests/conformance/v2/money-moves.ts";
import { orders } from "#tests/conformance/v2/orders.ts";
import { records } from "#tests/conformance/v2/records.ts";
import { reference } from "#tests/conformance/v2/reference.ts";

/** Every check of version 2, in the order it is told. */
export const checks: Check[] = [
  ...authentication,
  ...orders,
  ...reference,
  ...records,
  ...moneyMoves,
];
