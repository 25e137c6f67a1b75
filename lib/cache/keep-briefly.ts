import "server-only";
import { unstable_cache } from "next/cache";

const MAX_AGE_SECONDS = 30;

/**
 * Lets the cached page that is being rendered expire in 30 s: what does not exist yet may exist soon. A page lives as
 * long as the shortest-lived entry it read.
 */
export const keepBriefly = unstable_cache(async () => true, ["keep-briefly"], {
  revalidate: MAX_AGE_SECONDS,
});
