/** What the form for a refund address shows after it was refused: why, at which field, and what was typed. */
export type RefundFormState = {
  message: string | null;
  field?: "option" | "address" | "memo";
  values?: { option: string; address: string; memo: string };
};
