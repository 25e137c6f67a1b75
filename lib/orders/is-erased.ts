/** Whether it was erased who ordered (lib/worker/retention.ts): nothing could be shipped, so it can't be paid any more. */
export const isErased = ({ email }: { email: string }): boolean => email === "";
