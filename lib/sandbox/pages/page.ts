import type { Sandbox } from "#lib/sandbox/sandbox.ts";

/** What went wrong with a submitted form, and what was typed into it. */
export type Problem = { action: string; message: string; form: FormData };

/** What every page is given. */
export type Page = {
  sandbox: Sandbox;
  /** The request's path, such as /sandbox/orders. */
  path: string;
  query: URLSearchParams;
  problem: Problem | null;
};

/** The text typed into a field of the form that failed, else the default. */
export function typedText(page: Page, action: string, name: string, otherwise = ""): string {
  if (page.problem?.action !== action) return otherwise;
  return String(page.problem.form.get(name) ?? otherwise);
}
