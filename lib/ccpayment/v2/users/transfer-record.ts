import * as z from "zod";
import { decimal, id, integer, listOf, optionalDecimal, optionalText } from "../fields/answers.ts";
import { transferStatus } from "../fields/statuses.ts";

const common = z.object({
  recordId: id,
  coinId: integer,
  coinSymbol: optionalText,
  orderId: optionalText,
  status: transferStatus,
  remark: optionalText,
  coinUSDPrice: optionalDecimal,
});

/** A transfer from one user to another. */
export const transferRecord = common.extend({
  fromUserId: optionalText,
  toUserId: optionalText,
  amount: decimal,
});

/** A transfer from one user to several. */
export const batchTransferRecord = common.extend({
  userId: optionalText,
  toUsers: listOf(z.object({ userId: id, amount: decimal })),
});
