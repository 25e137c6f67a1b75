import * as z from "zod";

/** `pending` seen, `processing` on chain but unconfirmed, `success` credited, `failed`. Only `success` is money. */
export const payStatus = z.enum(["pending", "processing", "success", "failed"]);
