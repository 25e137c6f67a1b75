export type DoneResult = {
  status: "done";
  message: string;
  /** What is shown this once, such as recovery codes. */
  details?: string[];
};

export type RefusedResult = {
  status: "refused";
  message: string;
  /** What is wrong with a field, by its name. */
  fields?: Record<string, string>;
};

/** Nothing was changed: the form keeps what was typed, and shows what would come of it. */
export type PreviewedResult = { status: "previewed"; message: string; preview?: Preview };

/** A page's text as HTML, or a mail as both. */
export type Preview = { html: string; darkHtml?: string; text?: string };

/** What a change in the console came to. */
export type ActionResult = DoneResult | RefusedResult | PreviewedResult;

/** What a form of the console shows; one that changed nothing also gets back what was typed, except passwords. */
export type ActionState =
  | { status: "idle" }
  | DoneResult
  | ((RefusedResult | PreviewedResult) & { values?: Record<string, string> });

export type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

export const done = (message: string, details?: string[]): DoneResult =>
  details ? { status: "done", message, details } : { status: "done", message };

export const previewed = (message: string, preview?: Preview): PreviewedResult =>
  preview ? { status: "previewed", message, preview } : { status: "previewed", message };

export const refused = (message: string, fields?: Record<string, string>): RefusedResult =>
  fields ? { status: "refused", message, fields } : { status: "refused", message };
