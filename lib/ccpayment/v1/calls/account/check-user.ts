import * as z from "zod";
import { id, optionalText } from "../../fields.ts";
import { toWire } from "../../request-fields.ts";

/** Whether a Cwallet id exists, with its masked nickname. */
export const checkUser = {
  path: "/check/user",
  request: z.strictObject({ cId: id }).transform(toWire),
  answer: z
    // The published sample says nikename, its table nickname.
    .object({ c_id: id, nickname: optionalText, nikename: optionalText })
    .transform((data) => ({ cId: data.c_id, nickname: data.nickname ?? data.nikename })),
};
