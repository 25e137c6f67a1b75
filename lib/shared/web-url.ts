import { z } from "zod";

/** An http(s) address, without slashes at its end. */
export const webUrl = z
  .url({ protocol: /^https?$/, error: "must be a whole address such as https://shop.example" })
  .transform((url) => url.replace(/\/+$/, ""));
