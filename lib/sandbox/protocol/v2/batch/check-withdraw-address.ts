import * as z from "zod";
import { batchCode } from "#lib/sandbox/protocol/v2/batch/append.ts";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { chain } from "#lib/sandbox/protocol/v2/fields.ts";
import { addressProblem } from "#lib/sandbox/protocol/v2/withdrawals/check-address.ts";
import { findChain } from "#lib/sandbox/tokens/chains.ts";
import { ok } from "#lib/shared/result.ts";

/** POST /checkWithdrawAddress: an empty list of codes is a valid address. */
export const checkWithdrawAddress = v2Call(
  {
    chain,
    addressInfoList: z
      .array(
        z.object({
          address: z.string().max(512),
          memo: z.string().max(64).nullish(),
          seq: z.int().min(1),
        }),
      )
      .min(1)
      .max(500),
  },
  (sandbox, params) => {
    if (!findChain(params.chain)) return refuse(13001, `no chain ${params.chain}`);
    const addressInfoResults = params.addressInfoList.map(({ address, memo, seq }) => {
      const destination = { chain: params.chain, address, memo: memo ?? "" };
      const problem = addressProblem(sandbox, destination);
      return { seq, codes: problem ? [batchCode(problem)] : [] };
    });
    return ok({ addressInfoResults });
  },
);
