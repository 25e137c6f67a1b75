import type { recentlySeenMessages as english } from "../../en/catalog/recently-seen.ts";

export const recentlySeenMessages: typeof english = {
  heading: "Zuletzt angesehen",
  clear: "Leeren",
};
