import * as z from "zod";

/** What is wrong with a body. Of a choice, the last alternative is the usual one. */
export function describeProblem(error: z.ZodError): string {
  const issues = error.issues.flatMap((issue) =>
    issue.code === "invalid_union" && issue.message === "Invalid input"
      ? (issue.errors.at(-1) ?? [issue])
      : [issue],
  );
  return z.prettifyError({ issues });
}
