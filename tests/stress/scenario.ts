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
  /** What it serves may be on PostgreSQL, too; what needs no build always may. */
  anyDatabase?: true;
  /**
   * `seed` makes a run repeatable; `progress` is called with how many are done; `instances` of the shop run side by side
   * where the scenario is about races.
   */
  run(
    count: number,
    seed: string,
    progress: (done: number) => void,
    instances: number,
  ): Promise<{ result: string; ok: boolean }>;
};
