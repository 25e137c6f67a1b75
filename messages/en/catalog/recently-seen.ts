/** The products that this browser saw last. */
export const recentlySeenMessages = { heading: "Recently seen", clear: "Clear" };
