import * as z from "zod";
import { integer, optionalDecimal, optionalText, text } from "../fields/answers.ts";
import { coinStatus } from "../fields/statuses.ts";

const network = z.object({
  chain: text,
  chainFullName: optionalText,
  contract: optionalText,
  /** Decimals of an amount. */
  precision: integer,
  canDeposit: z.boolean(),
  canWithdraw: z.boolean(),
  /** In coins. */
  minimumDepositAmount: optionalDecimal,
  minimumWithdrawAmount: optionalDecimal,
  /** In coins; "0" means no maximum. */
  maximumWithdrawAmount: optionalDecimal,
  isSupportMemo: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
  protocol: optionalText,
});

/** A coin with the chains it is on. */
export const coin = z.object({
  coinId: integer,
  symbol: text,
  coinFullName: optionalText,
  logoUrl: optionalText,
  status: coinStatus,
  /** USD. */
  price: optionalDecimal,
  networks: z
    .record(z.string(), network)
    .nullish()
    .transform((networks) => Object.values(networks ?? {})),
});
