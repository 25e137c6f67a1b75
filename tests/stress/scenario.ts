/** One row of the README's table of figures. */
export type Scenario = {
  name: string;
  /** What the result must be, for the table. */
  expected: string;
  /** How often it runs for the table's figure (`npm run stress`). */
  fullCount: number;
  /** How often it runs among the tests (`npm test`); 0 leaves it out. */
  testCount: number;
  /** It serves what `npm run build` made. */
  needsBuild?: true;
  /** `seed` makes a run repeatable; `progress` is called with how many are done. */
  run(
    count: number,
    seed: string,
    progress: (done: number) => void,
  ): Promise<{ result: string; ok: boolean }>;
};
