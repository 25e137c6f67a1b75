/** When two people change the same thing. */
export const mergeMessages = {
  message:
    "Somebody else saved other values since you opened this page, so nothing was saved. Choose below, then save again.",
  field: "Changed by somebody else, too. Saving again keeps yours.",
  theirs: "Saved by somebody else",
  useTheirs: "Use this instead of mine",
  empty: "(empty)",
  savedMerged: (fields: string) => `Saved. Somebody else had changed ${fields}; that stays, too.`,
};
