/** One figure of the README's table. `share` 1 runs it whole, less runs a part; `seed` makes it repeatable. */
export type Trial = {
  name: string;
  must: string;
  /** The count that is run whole. */
  whole: number;
  /** It runs what `npm run build` made. */
  needsBuild?: true;
  run(
    count: number,
    seed: string,
    progress: (done: number) => void,
  ): Promise<{ got: string; ok: boolean }>;
};
