import * as z from "zod";
import { id, optionalText } from "../../fields.ts";
import { toWire, webUrl } from "../../request-fields.ts";

/** A user's permanent address on a chain; at most 1000 per app id. */
export const permanentAddress = {
  path: "/payment/address/get",
  request: z
    .strictObject({
      userId: z.string().min(3).max(64),
      /** The chain, e.g. "TRX"; not the standard ("TRC20"). */
      chain: id,
      notifyUrl: webUrl.optional(),
    })
    .transform(toWire),
  answer: z
    .object({ address: id, memo: optionalText })
    .transform((data) => ({ address: data.address, memo: data.memo })),
};
