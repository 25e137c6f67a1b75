import * as z from "zod";
import { id, listOf } from "../../fields.ts";
import { nothing } from "../../request-fields.ts";

const height = z
  .object({
    chain: id,
    current_chain_height: z.int().min(0),
    tx_confirm_block_num: z.int().min(0),
    block_rate: z.number().min(0).nullish(),
  })
  .transform((data) => ({
    chain: data.chain,
    height: data.current_chain_height,
    confirmations: data.tx_confirm_block_num,
    /** Seconds a block, when known. */
    blockSeconds: data.block_rate || undefined,
  }));

export const blockHeights = {
  path: "/get/network/height/info",
  request: nothing,
  answer: listOf(height),
};
