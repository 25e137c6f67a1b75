import * as z from "zod";
import { optionalInteger, optionalText, text } from "../fields/answers.ts";
import { chainStatus } from "../fields/statuses.ts";

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** A blockchain. */
export const chainInfo = z
  .object({
    chain: text,
    chainFullName: optionalText,
    explorer: optionalText,
    logoUrl: optionalText,
    status: chainStatus,
    confirmations: optionalInteger,
    // The name /all/chain has for it.
    confirmNum: optionalInteger,
    /** A transaction's page, with %s in place of its id. */
    baseUrl: optionalText,
    isEVM: flag,
    supportMemo: flag,
  })
  .transform(({ confirmNum, confirmations, ...chain }) => ({
    ...chain,
    /** Blocks until a payment is final. */
    confirmations: confirmations ?? confirmNum,
  }));
