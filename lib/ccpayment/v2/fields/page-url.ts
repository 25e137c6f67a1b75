import * as z from "zod";
import { webUrl } from "./inputs.ts";

/** A payment page, written as a browser would read it, so that what is checked is what is opened. */
export const pageUrl = webUrl(2048).transform((url) => new URL(url).href);

/** A payment page some orders don't have. */
export const optionalPageUrl = z
  .union([z.literal("").transform(() => undefined), z.null().transform(() => undefined), pageUrl])
  .optional();
