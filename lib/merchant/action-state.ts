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

/** What a change in the console came to. */
export type ActionResult = DoneResult | RefusedResult;

/** What a form of the console shows; a refused one also gets back what was typed, except passwords. */
export type ActionState =
  | { status: "idle" }
  | DoneResult
  | (RefusedResult & { values?: Record<string, string> });

export type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

export const done = (message: string, details?: string[]): DoneResult =>
  details ? { status: "done", message, details } : { status: "done", message };

export const refused = (message: string, fields?: Record<string, string>): RefusedResult =>
  fields ? { status: "refused", message, fields } : { status: "refused", message };
