/** A check of the present source, and the same code without it: some test must then fail. */
export type Guard = {
  name: string;
  file: string;
  /** Stands in the file exactly once. */
  from: string;
  to: string;
  /** The vitest files that should notice. */
  tests: string[];
};
