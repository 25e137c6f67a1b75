import * as z from "zod";

/** Tokens as a decimal string, zero among them. */
export const decimal = z
  .string()
  .regex(/^(0|[1-9]\d{0,29})(\.\d{1,18})?$/, "must be a decimal written as a string");

/** Tokens above zero. */
export const positiveDecimal = decimal.regex(/[1-9]/, "must be above 0");
