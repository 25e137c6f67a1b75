import * as z from "zod";
import { decimal, id, optionalText } from "../../fields.ts";
import { freeText, toWire } from "../../request-fields.ts";

/** What a withdrawal would cost, in `crypto`; 0 to an address inside CCPayment. */
export const networkFee = {
  path: "/network/fee",
  request: z
    .strictObject({ tokenId: id, address: id.optional(), memo: freeText.optional() })
    .transform(toWire),
  answer: z
    .object({ token_id: optionalText, crypto: optionalText, fee: decimal })
    .transform((data) => ({ tokenId: data.token_id, crypto: data.crypto, fee: data.fee })),
};
