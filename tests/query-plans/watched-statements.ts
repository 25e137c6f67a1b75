/** What a database is asked from a moment on, and how it would go about it. */
export type WatchedStatements = {
  /** Each statement's text once. */
  texts: Set<string>;
  /** Steps that read one of the tables whole: without an index, or along one without a limit. */
  scansOf(text: string, tables: string[]): Promise<string[]>;
  stop(): void;
};

export const hasLimit = (text: string) => /\blimit\b/i.test(text);
